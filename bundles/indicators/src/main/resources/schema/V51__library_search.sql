-- What the library is searched by, besides what an indicator's card says of it.
alter table indicator add column element varchar(400) default '' not null;
alter table indicator add column frequency varchar(400) default '' not null;
alter table indicator add column collector varchar(400) default '' not null;

-- Cards written before; words with quotation marks in them are whole once the entry is saved again.
update indicator set element =
  substring(
    substring(card from position('"element":"' in card) + 11)
    from 1 for least(400, position('"' in substring(card from position('"element":"' in card) + 11)) - 1))
  where card like '%"element":"%';
update indicator set frequency =
  substring(
    substring(card from position('"frequency":"' in card) + 13)
    from 1 for least(400, position('"' in substring(card from position('"frequency":"' in card) + 13)) - 1))
  where card like '%"frequency":"%';
update indicator set collector =
  substring(
    substring(card from position('"collector":"' in card) + 13)
    from 1 for least(400, position('"' in substring(card from position('"collector":"' in card) + 13)) - 1))
  where card like '%"collector":"%';
