package worksafe.registry.permit.examination;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The last examination, or that none was needed.
 *
 * @param applicationId the application that it is for
 * @param round which one it is; that of its conditions
 * @param waived whether a renewal goes without (条例 Art. 9(2))
 * @param examinedOn the day
 * @param examiner the account of who examined or stated it
 * @param examinerName that one's name
 * @param opinion what they say
 */
@Embeddable
@Schema(description = "最近一次审查 / the last examination")
public record PermitExamination(
        @Schema(
                description = "所审查的申请 / the application that it is for",
                examples = "0198f6d0-7777-7aaa-8bbb-000000000009")
        UUID applicationId,

        @Schema(description = "第几次审查 / which examination", examples = "1")
        int round,

        @Schema(description = "是否免予审查 / whether a renewal goes without examination", examples = "false")
        boolean waived,

        @Schema(description = "审查日 / the day", examples = "2026-05-20")
        LocalDate examinedOn,

        @Schema(description = "审查人账号 / account of who examined", examples = "supervisor-320281")
        String examiner,

        @Schema(description = "审查人 / who examined", examples = "周敏")
        String examinerName,

        @Schema(description = "审查意见 / what they say", examples = "十三项条件均已具备") @Nullable
        String opinion) {}
