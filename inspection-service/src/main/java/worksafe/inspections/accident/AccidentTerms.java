package worksafe.inspections.accident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import worksafe.platform.http.Messages;

/** The small code tables of accidents. */
final class AccidentTerms {

    private AccidentTerms() {}

    /** The kinds of accidents of GB 6441—1986 (企业职工伤亡事故分类), appendix A.6; a later edition has codes of its own beside them. */
    enum AccidentKind {
        /** 物体打击. */
        OBJECT_STRIKE,
        /** 车辆伤害. */
        VEHICLE,
        /** 机械伤害. */
        MACHINERY,
        /** 起重伤害. */
        LIFTING,
        /** 触电. */
        ELECTRIC_SHOCK,
        /** 淹溺. */
        DROWNING,
        /** 灼烫. */
        BURN,
        /** 火灾. */
        FIRE,
        /** 高处坠落. */
        FALL,
        /** 坍塌. */
        COLLAPSE,
        /** 冒顶片帮. */
        ROOF_FALL,
        /** 透水. */
        FLOODING,
        /** 放炮. */
        BLASTING,
        /** 火药爆炸. */
        GUNPOWDER_EXPLOSION,
        /** 瓦斯爆炸. */
        GAS_EXPLOSION,
        /** 锅炉爆炸. */
        BOILER_EXPLOSION,
        /** 容器爆炸. */
        VESSEL_EXPLOSION,
        /** 其他爆炸. */
        OTHER_EXPLOSION,
        /** 中毒和窒息. */
        POISONING,
        /** 其他伤害. */
        OTHER;

        /** Its number in GB 6441—1986, of two digits. */
        String code() {
            return String.format(Locale.ROOT, "%02d", ordinal() + 1);
        }

        /** The one that an old list calls so: by its constant, its number in the standard, or its Chinese name. */
        static Optional<AccidentKind> called(String text, Messages messages) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(text)
                            || kind.code().equals(text)
                            || String.valueOf(kind.ordinal() + 1).equals(text)
                            || messages.text(Locale.SIMPLIFIED_CHINESE, "code-table.accident-kind." + kind.name())
                                    .equals(text))
                    .findFirst();
        }
    }

    /** What an accident's timeline tells. */
    enum AccidentStep {
        REPORTED,
        CONFIRMED,
        NOT_ONE,
        TOLL,
        TOLL_SETTLED,
        LOSS,
        NOTICE,
        FLAGGED,
        REGRADED,
        TAKEN_OVER,
        INVESTIGATION,
        EXTENDED,
        APPRAISAL_BEGUN,
        APPRAISAL_ENDED,
        REPORT_IN,
        RETURNED,
        APPROVAL_EXTENDED,
        APPROVED,
        PAPER_DRAWN_UP,
        PAPER_WITHDRAWN,
        PUBLISHED,
        IMPLEMENTATION,
        MEASURE_DONE,
        GATE_PASSED,
        CLOSED,
        EVALUATED,
        FILED,
        OVERDUE
    }

    /** How an accident came to be known. */
    enum AccidentSource {
        /** Its unit reported it. */
        ENTERPRISE,
        /** The duty desk took it in. */
        DUTY_DESK,
        /** Somebody told of it. */
        TIP_OFF,
        /** It was entered from old files. */
        HISTORY
    }

    /** An item of direct economic loss (GB 6721). */
    enum LossItem {
        /** 医疗费用. */
        MEDICAL,
        /** 丧葬及抚恤费用. */
        FUNERAL,
        /** 补助及救济费用. */
        SUBSIDY,
        /** 歇工工资. */
        LOST_WAGES,
        /** 处理事故的事务性费用. */
        HANDLING,
        /** 现场抢救费用. */
        RESCUE,
        /** 清理现场费用. */
        CLEARANCE,
        /** 事故罚款和赔偿费用. */
        FINES,
        /** 固定资产损失价值. */
        FIXED_ASSETS,
        /** 流动资产损失价值. */
        CURRENT_ASSETS,
        /** 尚未分项的初步估计. */
        ESTIMATE
    }

    /** Whom the authority tells of an accident. */
    enum Addressee {
        /** 设区的市级主管部门. */
        CITY,
        /** 省级主管部门. */
        PROVINCE,
        /** 国务院主管部门. */
        NATION,
        /** 本级人民政府. */
        GOVERNMENT,
        POLICE,
        LABOUR,
        UNION,
        PROCURATORATE
    }

    /** How it was told. */
    enum NoticeWay {
        PHONE,
        WRITTEN
    }

    /** Whom a member of the group was sent by. */
    enum GroupBody {
        GOVERNMENT,
        SAFETY_AUTHORITY,
        DEPARTMENT,
        SUPERVISION,
        POLICE,
        UNION,
        PROCURATORATE,
        EXPERT,
        UNIT
    }

    /** What the procuratorate answered to the invitation. */
    enum ProcuratorateAnswer {
        JOINED,
        DECLINED,
        NO_ANSWER
    }

    /** What must be so before an accident is closed (四不放过). */
    enum ClosureGate {
        /** 事故原因已查清. */
        CAUSES_FOUND,
        /** 责任人员已处理. */
        PEOPLE_DEALT_WITH,
        /** 整改措施已落实. */
        MEASURES_IMPLEMENTED,
        /** 有关人员已受到教育. */
        STAFF_EDUCATED
    }

    /** Which of the two evaluations. */
    enum EvaluationOccasion {
        /** Within a year of the approval (安法 Art. 86). */
        APPROVAL,
        /** A year after the closure. */
        CLOSURE
    }

    /** As what figures count an accident. */
    enum AccidentOutcome {
        OPEN,
        CLOSED
    }
}
