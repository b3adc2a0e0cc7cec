export interface Ward {
  beds: number;
}
