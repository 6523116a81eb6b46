package worksafe.inspections.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;

/** A finding with all that is known of it. */
@Schema(description = "检查发现详情 / a finding with all that is known of it")
public record FindingView(
        @JsonUnwrapped FindingSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "检查编号 / number of the visit", examples = "JC320281-2026-000012")
        String inspectionNumber,

        @Schema(description = "问题情况 / what was seen", examples = "2 号库 6 台探测器无读数，报警主机未联动排风。")
        String description,

        @Schema(description = "所在部位 / where on the premises", examples = "厂区北侧 2 号危化品仓库")
        String place,

        @Schema(description = "依据条款 / the clause that is broken", examples = "《安全生产法》第三十六条第二款")
        String legalBasis,

        @Schema(description = "整改要求 / what must be done", examples = "更换失效探测器，恢复报警联动。")
        String requirement,

        @Schema(description = "对应罚则 / the clause that punishes it", examples = "《安全生产法》第九十九条第（三）项")
        String penaltyClause,

        @Schema(
                description = "依据条款在法律法规库中的标识；未填的不返回 / the clause that is broken by its id in the law library",
                examples = "aqscf-2021.36.2")
        @Nullable
        String clauseId,

        @Schema(
                description = "所依据的检查项目：检查表@版本/项目；未按检查表记录的不返回 / the item that was not in order; absent where no"
                        + " check list was used",
                examples = "dust@1/dust-cleaning")
        @Nullable
        String checkItem,

        @Schema(
                description = "发现时刻；仅事后录入时返回 / when it was found; only where it was recorded afterwards",
                examples = "2026-03-12T10:05:00+08:00")
        @Nullable
        Instant happenedAt,

        @Schema(description = "记录人账户 / account of who recorded it", examples = "inspector-0007")
        String recordedBy,

        @Schema(description = "记录人姓名 / name of who recorded it", examples = "李检查")
        String recordedByName,

        @Nullable Withdrawal withdrawal,

        @Schema(description = "隐患了结时刻 / when the danger ended; absent while it has not") @Nullable
        Instant settledAt,

        @Schema(description = "附件，先后为序 / photographs and papers, in order")
        List<FileView> files,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<FindingAction> allowedActions)
        implements Versioned {

    /** @param files those that belong to it */
    static FindingView of(Finding finding, List<FileView> files, Set<FindingAction> allowed) {
        var seen = finding.observation();
        return new FindingView(
                FindingSummary.of(finding),
                finding.version(),
                finding.inspectionNumber(),
                seen.description(),
                seen.place(),
                seen.legalBasis(),
                seen.requirement(),
                seen.penaltyClause(),
                seen.clauseId(),
                seen.checkItem(),
                finding.happenedAt().orElse(null),
                finding.recordedBy().subject(),
                finding.recordedBy().name(),
                finding.withdrawal().orElse(null),
                finding.settledAt().orElse(null),
                files,
                allowed);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
