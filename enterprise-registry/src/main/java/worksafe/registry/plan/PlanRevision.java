package worksafe.registry.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an edition replaces another.
 *
 * @param replaces the edition before
 * @param cause why it was revised
 * @param changes which parts are others than before
 */
record PlanRevision(UUID replaces, PlanRevisionCause cause, List<PlanPart> changes) {

    PlanRevision {
        changes = List.copyOf(changes);
    }

    /** Why a plan is revised (令第88号 Art. 36). */
    @Schema(name = "PlanRevisionCause")
    enum PlanRevisionCause {
        /** 依据的法律、法规、规章、标准及上位预案中的有关规定发生重大变化. */
        BASIS_CHANGED,
        /** 应急指挥机构及其职责发生调整. */
        COMMAND_CHANGED,
        /** 安全生产面临的风险发生重大变化. */
        RISK_CHANGED,
        /** 重要应急资源发生重大变化. */
        RESOURCES_CHANGED,
        /** 在应急演练中发现需要修订预案的重大问题. */
        FOUND_IN_DRILL,
        /** 在事故应急救援中发现需要修订预案的重大问题. */
        FOUND_IN_RESCUE,
        /** 编制单位认为应当修订的其他情况. */
        OTHER
    }

    /** A part of a plan (Art. 37). */
    @Schema(name = "PlanPart")
    enum PlanPart {
        /** 组织指挥体系与职责. */
        COMMAND,
        /** 应急处置程序. */
        PROCEDURES,
        /** 主要处置措施. */
        MEASURES,
        /** 应急响应分级. */
        RESPONSE_LEVELS,
        /** 其他内容. */
        OTHER_PARTS
    }
}
