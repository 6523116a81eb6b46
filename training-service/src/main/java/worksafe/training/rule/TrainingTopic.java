package worksafe.training.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is taught, as far as laws and documents tell contents apart. */
public enum TrainingTopic {
    /** 安全生产责任制. */
    RESPONSIBILITY,
    /** 安全生产规章制度. */
    RULES,
    /** 安全操作规程. */
    PROCEDURES,
    /** 相关标准. */
    STANDARDS,
    /** 本岗位的安全操作技能. */
    SKILLS,
    /** 事故应急处理措施. */
    EMERGENCY,
    /** 从业人员的权利和义务. */
    RIGHTS,
    /** 安全生产法律法规. */
    LAW,
    /** 安全生产管理和技术专业知识. */
    MANAGEMENT,
    /** 职业危害及其预防. */
    OCCUPATIONAL_HEALTH,
    /** 典型事故和应急救援案例. */
    CASES;

    /** Those of these names. */
    public static Set<TrainingTopic> of(Collection<String> names) {
        return names.stream().map(TrainingTopic::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Their names, in the order of the list. */
    public static List<String> names(Collection<TrainingTopic> topics) {
        return topics.stream().sorted().distinct().map(Enum::name).toList();
    }
}
