-- How the words of an enterprise's type tell whether it belongs to the non-public economy (非公有制): the first rule, by
-- position, whose words the type contains. Not walled: a policy for all. What is not here, such as a limited company
-- without further words, cannot be told from the type and stays UNKNOWN until somebody records it.
create table ownership_by_type (
    position  int  primary key,
    words     text not null unique check (words <> ''),
    ownership text not null check (ownership in ('NON_PUBLIC', 'PUBLIC', 'UNKNOWN')),
    basis     text not null
);
insert into ownership_by_type (position, words, ownership, basis) values
    (10,  '国有',       'PUBLIC',     '国统字〔2011〕86号：国有企业'),
    (20,  '全民所有制', 'PUBLIC',     '全民所有制工业企业法'),
    (30,  '集体',       'PUBLIC',     '国统字〔2011〕86号：集体企业'),
    (40,  '事业单位',   'PUBLIC',     '国家为社会公益目的举办'),
    (50,  '港、澳、台', 'NON_PUBLIC', '国统字〔2011〕86号：港、澳、台商投资企业'),
    (60,  '台港澳',     'NON_PUBLIC', '国统字〔2011〕86号：港、澳、台商投资企业'),
    (70,  '外商',       'NON_PUBLIC', '国统字〔2011〕86号：外商投资企业'),
    (80,  '外国',       'NON_PUBLIC', '国统字〔2011〕86号：外商投资企业'),
    (90,  '个体',       'NON_PUBLIC', '促进个体工商户发展条例'),
    (100, '个人独资',   'NON_PUBLIC', '个人独资企业法'),
    (110, '自然人',     'NON_PUBLIC', '自然人投资或控股'),
    (120, '私营',       'NON_PUBLIC', '国统字〔2011〕86号：私营企业'),
    (130, '合伙',       'NON_PUBLIC', '国统字〔2011〕86号：私营合伙企业'),
    (140, '股份合作',   'UNKNOWN',    '职工与集体共有，须逐户认定'),
    (150, '农民专业合作', 'UNKNOWN',  '成员共有，须逐户认定');
revoke insert, update, delete on ownership_by_type from ${rw};
