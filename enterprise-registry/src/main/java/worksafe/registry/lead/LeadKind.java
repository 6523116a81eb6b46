package worksafe.registry.lead;

/** What a lead is about. */
public enum LeadKind {
    /** 疑似未报告的事故（生产安全事故报告和调查处理条例 Art. 9）. */
    CONCEALED_ACCIDENT,
    /** 疑似未履行“三同时”手续的建设项目（建设项目安全设施“三同时”监督管理办法 Art. 7）. */
    PROJECT_UNFILED
}
