#ifndef OFFICE_H
#define OFFICE_H

/* What a run of the office came to. */
struct office_result {
  long long pops;
  long long dossiers;
  /* Mean working hours in the queue of the second desk. */
  double wait_hours;
};

/* Runs the office of three desks in a row for so many days from a Monday on, the first 30 not counted. */
struct office_result office_run(int days, double per_hour, const int *people, const double *mean_seconds, unsigned seed);

#endif
