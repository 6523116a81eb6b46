package worksafe.registry.permit.examination;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an examination states of one condition.
 *
 * @param round the examination, the first being one
 * @param note what was seen; never absent of what is unmet or does not apply
 */
@Embeddable
@Schema(description = "一项条件的审查结论 / what an examination states of one condition")
public record StatedCondition(
        @Schema(description = "第几次审查 / which examination", examples = "1")
        int round,

        @Schema(description = "条件 / the condition", examples = "INVESTMENT")
        @Enumerated(EnumType.STRING)
        @Column(name = "condition_code")
        PermitCondition condition,

        @Schema(description = "结论 / how it stands", examples = "MET") @Enumerated(EnumType.STRING)
        PermitConditionState state,

        @Schema(
                description = "说明；不符合、不适用的必填 / what was seen; needed of what is unmet or does not apply",
                examples = "提取使用台账齐全")
        @Nullable
        String note) {}
