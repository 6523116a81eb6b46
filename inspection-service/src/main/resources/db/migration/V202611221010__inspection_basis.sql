-- Why an enterprise may be visited that no draw chose. The list is data: another basis is another row.
create table inspection_basis (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    origin   text not null check (origin in ('COMPLAINT', 'FOLLOW_UP', 'OTHER')),
    title_zh text not null check (title_zh <> ''),
    title_en text not null check (title_en <> ''),
    source   text not null check (source <> ''),
    clause   text not null
);

insert into inspection_basis (code, origin, title_zh, title_en, source, clause) values
    ('TIP_OFF', 'COMPLAINT', '投诉举报', 'Complaint or tip-off',
     '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见（国发〔2019〕5号）', '二（四）：投诉举报等问题线索实施针对性检查'),
    ('TRANSFERRED', 'COMPLAINT', '转办交办', 'Case handed over by another authority',
     '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见（国发〔2019〕5号）', '二（四）：转办交办等问题线索实施针对性检查'),
    ('RECHECK', 'FOLLOW_UP', '整改复查', 'Re-check of what was ordered',
     '安全生产违法行为行政处罚办法（安监总局令第15号）', '责令限期改正后的复查'),
    ('ACCIDENT', 'OTHER', '事故调查', 'After an accident',
     '生产安全事故报告和调查处理条例（国务院令第493号）', ''),
    ('KEY_OBJECT', 'OTHER', '重点监管对象', 'Object under key supervision',
     '国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见（国发〔2019〕5号）', '一（二）：重点领域全覆盖的重点监管'),
    ('CAMPAIGN', 'OTHER', '专项检查', 'Special campaign',
     '中华人民共和国安全生产法（2021年修正）', '第六十二条');

revoke insert, update, delete on inspection_basis from ${rw};
