package worksafe.registry.project;

import java.util.Locale;
import java.util.Optional;

/** The stages of a project, in the order in which it passes them (规划、设立、设计、建设、试生产、验收). */
public enum ProjectStage {
    /** 规划立项：审批、核准或者备案. */
    PLANNING,
    /** 设立：安全评价和安全条件审查. */
    ESTABLISHMENT,
    /** 设计：安全设施设计审查. */
    DESIGN,
    /** 建设：施工. */
    CONSTRUCTION,
    /** 试生产：试运行. */
    TRIAL_PRODUCTION,
    /** 验收：安全设施竣工验收. */
    ACCEPTANCE;

    /** As codes of the policy book name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that follows; empty behind the last. */
    Optional<ProjectStage> following() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
