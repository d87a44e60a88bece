"""One table by Faker: arguments are table, rows, file, none or zstd (not done here), threads (1).

Prints the seconds that the loop took, without the start of Python or of Faker.
"""

import csv
import datetime
import random
import sys
import time

from faker import Faker

import words

table, rows, path, _, _ = sys.argv[1:]
faker = Faker("en_US")
Faker.seed(1)
random.seed(1)
first_day, last_day = datetime.date(2020, 1, 1), datetime.date(2024, 12, 31)


def user(i):
    return (
        i, faker.first_name(), faker.last_name(), faker.unique.email(), faker.phone_number(),
        faker.street_address(), faker.city(), faker.state_abbr(), faker.postcode(),
        faker.date_of_birth(minimum_age=18, maximum_age=75),
        faker.date_between(first_day, last_day))


def order(i):
    return (
        i, faker.random_int(1, words.USER_COUNT), faker.random_element(words.STATUSES),
        faker.random_element(words.CURRENCIES), faker.pydecimal(right_digits=2, min_value=1, max_value=5000),
        faker.date_time_between(first_day, last_day))


make = {"users": user, "orders": order}[table]
started = time.perf_counter()
with open(path, "w", newline="") as file:
    writer = csv.writer(file)
    for i in range(1, int(rows) + 1):
        writer.writerow(make(i))
print(time.perf_counter() - started)
