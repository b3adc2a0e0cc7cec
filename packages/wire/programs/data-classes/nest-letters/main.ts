import 'reflect-metadata';
import { EmployeeRepository } from './employee.repository.js';
import { LettersService } from './letters.service.js';

const service = new LettersService(new EmployeeRepository());
await service.draft('e-1');
