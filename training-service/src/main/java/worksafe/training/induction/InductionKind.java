package worksafe.training.induction;

import java.util.Locale;

/** Why somebody is taught before work. */
enum InductionKind {
    /** 新上岗. */
    NEW,
    /** 转岗、换岗. */
    TRANSFER,
    /** 离岗一年以上复岗；期限由政策规定. */
    RETURN,
    /** 新工艺、新技术、新材料、新设备. */
    NEW_PROCESS;

    /** As policies name it, for example {@code new-process}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
