import { Injectable } from '@nestjs/common';
import type { Employee } from './employee.js';

@Injectable()
export class EmployeeRepository {
  private readonly rows = new Map<string, Employee>([['e-1', { name: 'Ada Byron', salary: 'CONFIDENTIAL-DATA 98000' }]]);

  async byId(id: string): Promise<Employee> {
    const row = this.rows.get(id);
    if (!row) throw new Error('Not found');
    return row;
  }
}
