package worksafe.inspections.finding;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** A finding with all that is known of it. */
@Schema(description = "检查发现详情 / a finding with all that is known of it")
public record FindingView(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "JC320281-2026-000012-01")
        String number,

        @Schema(description = "修订号，与 ETag 一致 / revision, as in the ETag", examples = "1")
        long revision,

        UUID inspectionId,

        @Schema(description = "检查编号 / number of the visit", examples = "JC320281-2026-000012")
        String inspectionNumber,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005")
        String region,

        Sector sector,

        @Schema(description = "问题名称 / what it is, in one line", examples = "危化品仓库可燃气体报警器失效")
        String title,

        @Schema(description = "问题情况 / what was seen", examples = "2 号库 6 台探测器无读数，报警主机未联动排风。")
        String description,

        @Schema(description = "所在部位 / where on the premises", examples = "厂区北侧 2 号危化品仓库")
        String place,

        FindingCause cause,
        FindingGrade grade,

        @Schema(description = "依据条款 / the clause that is broken", examples = "《安全生产法》第三十六条第二款")
        String legalBasis,

        @Schema(description = "整改要求 / what must be done", examples = "更换失效探测器，恢复报警联动。")
        String requirement,

        @Schema(description = "对应罚则 / the clause that punishes it", examples = "《安全生产法》第九十九条第（三）项")
        String penaltyClause,

        FindingStatus status,
        Instant recordedAt,

        @Schema(description = "记录人账户 / account of who recorded it", examples = "inspector-0007")
        String recordedBy,

        @Schema(description = "记录人姓名 / name of who recorded it", examples = "李检查")
        String recordedByName,

        @Nullable WithdrawalView withdrawal,

        @Schema(description = "责令改正它的指令 / the order that demands it; absent where none") @Nullable
        UUID orderId,

        @Schema(description = "所形成的隐患 / the danger that it became; absent until heard") @Nullable
        UUID dangerId,

        @Schema(description = "隐患的结局；未了结不返回 / how the danger ended; absent while it has not") @Nullable
        DangerOutcome dangerOutcome,

        @Schema(description = "隐患了结时刻 / when the danger ended; absent while it has not") @Nullable
        Instant settledAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<FindingAction> allowedActions) {

    static FindingView of(Finding finding, Set<FindingAction> allowed) {
        var seen = finding.observation();
        return new FindingView(
                finding.id(),
                finding.number(),
                finding.version(),
                finding.inspectionId(),
                finding.inspectionNumber(),
                finding.enterpriseId(),
                finding.enterpriseName(),
                finding.region().toString(),
                finding.sector(),
                seen.title(),
                seen.description(),
                seen.place(),
                seen.cause(),
                seen.grade(),
                seen.legalBasis(),
                seen.requirement(),
                seen.penaltyClause(),
                finding.status(),
                finding.recordedAt(),
                finding.recordedBy().subject(),
                finding.recordedBy().name(),
                finding.withdrawal().map(WithdrawalView::of).orElse(null),
                finding.orderId().orElse(null),
                finding.dangerId().orElse(null),
                finding.dangerOutcome().orElse(null),
                finding.settledAt().orElse(null),
                allowed);
    }

    /** Why it was laid aside. */
    @Schema(name = "FindingWithdrawal", description = "撤回 / why it was laid aside")
    public record WithdrawalView(Instant at, String by, String byName, String reason) {

        private static WithdrawalView of(Withdrawal withdrawal) {
            return new WithdrawalView(withdrawal.at(), withdrawal.subject(), withdrawal.name(), withdrawal.reason());
        }
    }
}
