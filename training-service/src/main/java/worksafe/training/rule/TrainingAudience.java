package worksafe.training.rule;

import java.util.Locale;

/** For whom a programme is: people of enterprises, or those who supervise. */
public enum TrainingAudience {
    /** 主要负责人. */
    PRINCIPAL,
    /** 安全生产管理人员. */
    SAFETY_MANAGER,
    /** 其他从业人员，特种作业人员在内. */
    WORKER,
    /** 镇（街道）和部门的安全监管人员. */
    STAFF,
    /** 村（社区）安全监管员. */
    VILLAGE_SUPERVISOR,
    /** 镇村安全生产第一责任人和分管负责人. */
    LEADER;

    /** Whether they are officials of the roster and no people of enterprises. */
    public boolean official() {
        return this == STAFF || this == VILLAGE_SUPERVISOR || this == LEADER;
    }

    /** As policies name it, for example {@code safety-manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
