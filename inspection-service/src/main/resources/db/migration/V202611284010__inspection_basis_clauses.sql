-- Clauses that were wrong or missing. The seventh task of 国发〔2019〕5号 is about single cases, its first part has no items;
-- the measures of Order 15 ended on 31 January 2026.
update inspection_basis set clause = '二（七）：投诉举报等问题线索实施针对性检查' where code = 'TIP_OFF';
update inspection_basis set clause = '二（七）：转办交办等问题线索实施针对性检查' where code = 'TRANSFERRED';
update inspection_basis set clause = '一：坚持全面覆盖，重点领域实施重点监管' where code = 'KEY_OBJECT';
update inspection_basis set source = '安全生产违法行为行政处罚办法（应急管理部令第18号）',
    clause = '责令限期改正后的复查（条号待核；2026年1月31日以前为安监总局令第15号第十七条第二款）' where code = 'RECHECK';
update inspection_basis set clause = '第十九条、第二十六条；《安全生产法》第八十六条' where code = 'ACCIDENT';
update inspection_basis set clause = '第六十二条；专项检查并依国办发〔2024〕54号先拟订计划、报经批准' where code = 'CAMPAIGN';
