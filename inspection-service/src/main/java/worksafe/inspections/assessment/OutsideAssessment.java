package worksafe.inspections.assessment;

import java.util.Locale;

/** Assessments of others, into which results of this one go (002 号文 §(二十二)). */
enum OutsideAssessment {
    /** 经济社会发展考核评价指标体系. */
    ECONOMIC_SOCIAL,
    /** 领导干部政绩业绩考核. */
    LEADING_CADRES,
    /** 精神文明建设. */
    SPIRITUAL_CIVILISATION,
    /** 党风廉政建设. */
    CLEAN_GOVERNMENT,
    /** 社会管理综合治理. */
    SOCIAL_MANAGEMENT;

    /** As codes of policies end. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
