package worksafe.training.rule;

import java.util.Locale;

/** Which training it is. */
public enum TrainingPurpose {
    /** 初次培训. */
    INITIAL,
    /** 每年再培训. */
    YEARLY,
    /** 实操培训车间复训. */
    PRACTICE,
    /** 监管人员、镇村负责人轮训. */
    ROTATION,
    /** 职业健康培训. */
    OCCUPATIONAL_HEALTH,
    /** 应急教育培训. */
    EMERGENCY,
    /** 事故后重新培训. */
    AFTER_ACCIDENT;

    /** As policies name it, for example {@code after-accident}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
