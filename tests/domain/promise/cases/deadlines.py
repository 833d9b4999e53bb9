#!/usr/bin/env python3
"""Writes deadlines.tsv anew: each case found by going through the time minute by minute, with Python's own time zones.

Nothing of the program is used. Whoever adds a case adds it here, runs this, and reads the difference.
"""
import datetime as D
import json
import pathlib
from zoneinfo import ZoneInfo

BASE = pathlib.Path(__file__).parent
DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
ENOUGH = 400_000  # minutes without an end: never


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:5])


def hours(texts):
    return [tuple(minutes(part) for part in text.split('-')) for text in texts]


def load():
    calendars = {}
    for calendar in json.load(open(BASE / 'calendars.json'))['calendars']:
        week = [hours(calendar['week'].get(day, [])) for day in DAYS]
        dates = {}
        for date in calendar.get('overrides', []):
            like = week[DAYS.index(date['like'])] if 'like' in date else hours(date.get('open', []))
            dates[D.date.fromisoformat(date['date'])] = like
        calendars[calendar['name']] = (ZoneInfo(calendar['zone']), week, dates)
    return calendars


CALENDARS = load()


def is_open(calendar, at):
    zone, week, dates = CALENDARS[calendar]
    local = at.astimezone(zone)
    minute = local.hour * 60 + local.minute
    return any(begin <= minute < end for begin, end in dates.get(local.date(), week[local.weekday()]))


def parse(calendar, text):
    return D.datetime.fromisoformat(text).replace(tzinfo=CALENDARS[calendar][0]).astimezone(D.timezone.utc)


def due(calendar, start, target, pauses):
    at = parse(calendar, start)
    spans = [(parse(calendar, begin), parse(calendar, end) if end else None) for begin, end in pauses]
    left, paused = target, 0
    for _ in range(ENOUGH):
        works = is_open(calendar, at)
        waits = any(begin <= at and (end is None or at < end) for begin, end in spans)
        if target == 0 and works and not waits:
            return at.astimezone(CALENDARS[calendar][0]), paused
        left -= works and not waits
        paused += works and waits
        at += D.timedelta(minutes=1)
        if left == 0 and target > 0:
            return at.astimezone(CALENDARS[calendar][0]), paused
    return None, paused


rows = []


def sec(title):
    rows.append('# ' + title)


def case(calendar, start, target, pauses=()):
    end, paused = due(calendar, start, target, pauses)
    zone = '' if end is None else end.strftime('%z')
    text = 'never' if end is None else end.strftime('%Y-%m-%d %H:%M') + zone[:3] + ':' + zone[3:]
    spans = ';'.join(f'{begin}/{finish}' for begin, finish in pauses)
    rows.append('\t'.join([calendar, start, str(target), spans, text, str(paused)]))


M=[0,1,30,60,240,480,540,541,1080,2700]
sec('Nine to six on workdays: before it opens, at the door, during the day, at closing time, after it, at the weekend.')
for s in ['2026-07-15 07:10','2026-07-15 09:00','2026-07-15 14:30','2026-07-15 17:59','2026-07-15 18:00','2026-07-15 23:40','2026-07-17 17:30','2026-07-18 11:00','2026-07-19 23:59']:
    for m in M: case('straight',s,m)
sec('A lunch break is no work (threads 14, 16, 19).')
for s in ['2026-07-15 08:30','2026-07-15 11:45','2026-07-15 12:00','2026-07-15 12:40','2026-07-15 13:30','2026-07-15 17:29','2026-07-17 16:00']:
    for m in [0,15,30,60,210,450,451,900]: case('lunch',s,m)
sec('Around the clock.')
for s in ['2026-07-15 00:00','2026-07-18 23:59','2026-12-31 22:30','2024-02-28 12:00']:
    for m in [0,1,120,1440,2880,10080]: case('always',s,m)
sec('A night shift over midnight, none on Sunday night.')
for s in ['2026-07-15 21:00','2026-07-15 23:30','2026-07-16 03:00','2026-07-16 06:00','2026-07-17 23:59','2026-07-18 01:00']:
    for m in [0,30,120,480,481,960]: case('night',s,m)
sec('One hour in the week.')
for s in ['2026-07-15 09:00','2026-07-15 10:20','2026-07-15 11:00','2026-07-20 08:00']:
    for m in [0,40,60,61,180]: case('wednesday',s,m)
sec('Five short intervals on one day, and a Saturday evening that goes on into Sunday.')
for s in ['2026-07-14 07:00','2026-07-14 09:05','2026-07-14 12:10','2026-07-18 19:00','2026-07-18 23:30']:
    for m in [5,10,11,50,51,300]: case('five',s,m)
sec('Public holidays and make-up workdays (threads 5, 7, 18): Spring Festival 2026, with a Saturday that is a Monday.')
for s in ['2026-02-13 16:30','2026-02-14 08:00','2026-02-14 17:30','2026-02-16 10:00','2026-02-20 12:00','2026-02-23 23:00','2026-02-27 16:45','2026-02-28 16:50']:
    for m in [0,30,60,480,960,2400]: case('china',s,m)
sec('The National Day, with a Saturday that has the hours of a Wednesday.')
for s in ['2026-09-30 17:00','2026-10-01 00:00','2026-10-05 09:30','2026-10-07 18:00','2026-10-09 16:30','2026-10-10 11:30','2026-10-10 18:00']:
    for m in [0,45,120,480,1440]: case('china',s,m)
sec('A short day and an open Saturday of the center\'s own.')
for s in ['2026-06-09 17:30','2026-06-10 10:30','2026-06-10 11:00','2026-06-12 16:30','2026-06-13 11:30','2026-06-13 15:00']:
    for m in [0,30,90,240]: case('china',s,m)
sec('Pauses: within the day, over lunch, over a weekend, over a holiday, before the start, one after the other, twice over the same time (threads 8, 9, 10, 15).')
P=[[('2026-07-15 10:00','2026-07-15 11:00')],[('2026-07-15 11:30','2026-07-15 14:00')],[('2026-07-17 17:00','2026-07-20 10:00')],[('2026-07-14 08:00','2026-07-15 09:30')],[('2026-07-15 09:00','2026-07-15 10:00'),('2026-07-15 15:00','2026-07-15 16:00')],[('2026-07-15 10:00','2026-07-15 12:00'),('2026-07-15 11:00','2026-07-15 15:00')],[('2026-07-15 18:00','2026-07-16 08:00')],[('2026-07-15 12:00','2026-07-15 13:30')]]
for p in P:
    for m in [30,60,240,450,1350]: case('lunch','2026-07-15 09:00',m,p)
for p in [[('2026-02-13 15:00','2026-02-24 10:00')],[('2026-02-15 00:00','2026-02-24 00:00')],[('2026-02-14 10:00','2026-02-16 10:00'),('2026-02-24 09:00','2026-02-24 09:30')]]:
    for m in [60,300,700,1400]: case('china','2026-02-13 14:00',m,p)
sec('A start within a pause, and a promise of nothing in it.')
for s in ['2026-07-15 10:30','2026-07-15 10:00','2026-07-15 11:00']:
    for m in [0,30,90,400]: case('lunch',s,m,[('2026-07-15 10:00','2026-07-15 11:00')])
sec('A pause that lasts: due only where it was reached before.')
for m in [0,30,60,61,600]: case('lunch','2026-07-15 09:00',m,[('2026-07-15 10:00','')])
sec('New York: the clock jumps on Sunday 8 March 2026 and goes back on Sunday 1 November.')
for s in ['2026-03-06 16:30','2026-03-08 00:30','2026-03-08 05:30','2026-03-09 09:00','2026-10-30 16:00','2026-11-01 00:15','2026-11-01 05:30','2026-07-03 16:00']:
    for m in [0,30,60,240,360,600]: case('newyork',s,m)
sec('Berlin around the clock: a day of 23 hours and one of 25.')
for s in ['2026-03-28 12:00','2026-03-29 01:30','2026-10-24 12:00','2026-10-25 00:30','2026-10-25 03:30']:
    for m in [30,60,120,1440,2880]: case('berlin',s,m)
sec('Lord Howe Island, where the clock moves by half an hour; Kathmandu, 5:45 ahead.')
for s in ['2026-04-04 21:00','2026-04-05 00:30','2026-10-03 21:00','2026-10-04 01:30','2026-10-05 15:30']:
    for m in [15,60,240,720]: case('lordhowe',s,m)
for s in ['2026-07-17 14:30','2026-07-18 09:00','2026-07-19 16:59']:
    for m in [0,30,420,2100]: case('kathmandu',s,m)
HEAD = ('# calendar\tstart (by its clock)\tminutes\tpauses\tdue\tpaused minutes of working time until then\n'
        '# Written by deadlines.py, which goes through the time minute by minute.\n')
(BASE / 'deadlines.tsv').write_text(HEAD + '\n'.join(rows) + '\n')
