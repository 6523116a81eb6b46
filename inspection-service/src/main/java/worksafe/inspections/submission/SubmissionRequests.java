package worksafe.inspections.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.check.CheckRequests.Tick;
import worksafe.inspections.conduct.ConductRequests.AnswerCovertConditions;
import worksafe.inspections.conduct.ConductRequests.RecordInterference;
import worksafe.inspections.conduct.ConductRequests.RecordRefusal;
import worksafe.inspections.finding.FindingCause;
import worksafe.inspections.finding.FindingGrade;
import worksafe.inspections.finding.VisitFindings.Seen;
import worksafe.inspections.inspection.VisitRecord;
import worksafe.platform.http.OneLine;

/** What clients send of a whole visit. */
final class SubmissionRequests {

    private SubmissionRequests() {}

    @Schema(description = "一次提交整个检查 / submit a whole visit that was written down without a network")
    public record SubmitVisit(
            @Schema(
                    description = "检查开始时刻；已经开始的不填 / when it began; absent where that was entered before",
                    examples = "2026-03-12T09:30:00+08:00")
            @Nullable
            Instant startedAt,

            @NotNull @Size(max = 200) @Schema(description = "勾选的检查项目 / items that were ticked")
            List<@NotNull @Valid Tick> ticks,

            @NotNull @Size(max = 100) @Schema(description = "检查表之外的检查发现 / findings beside the check lists")
            List<@NotNull @Valid SubmittedFinding> findings,

            @NotNull @Size(max = 10) @Schema(description = "对检查设置障碍的情况 / who stood in its way")
            List<@NotNull @Valid RecordInterference> interferences,

            @Valid @Schema(description = "四不两直核对 / the conditions of a covert visit") @Nullable
            AnswerCovertConditions covertCheck,

            @Valid @Schema(description = "拒绝签字 / that somebody refused to sign") @Nullable
            RecordRefusal refusal,

            @Valid @Schema(description = "检查记录和结论；未结束的不填 / its record; absent while it lasts") @Nullable
            Conclusion conclusion) {

        public SubmitVisit {
            ticks = ticks == null ? List.of() : List.copyOf(ticks);
            findings = findings == null ? List.of() : List.copyOf(findings);
            interferences = interferences == null ? List.of() : List.copyOf(interferences);
        }

        /** What was ticked; in a visit that is over, without a moment of its own, when that ended. */
        List<Tick> ticked() {
            if (conclusion == null) {
                return ticks;
            }
            var ended = conclusion.happenedAt();
            return ticks.stream().map(tick -> tick.at(ended)).toList();
        }
    }

    @Schema(description = "检查发现 / a finding, with an id that the client made")
    public record SubmittedFinding(
            @NotNull
            @Schema(
                    description = "标识，由客户端生成 / id, made by the client",
                    examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
            UUID id,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "问题名称，一句话 / what it is, in one line", examples = "危化品仓库可燃气体报警器失效")
            String title,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "问题情况 / what was seen", examples = "2 号库 6 台探测器无读数，报警主机未联动排风。")
            String description,

            @NotBlank
            @OneLine
            @Size(max = 500)
            @Schema(description = "所在部位 / where on the premises", examples = "厂区北侧 2 号危化品仓库")
            String place,

            @NotNull @Schema(description = "成因 / cause", examples = "UNSAFE_CONDITION")
            FindingCause cause,

            @NotNull @Schema(description = "等级：一般、重大 / grade", examples = "GENERAL")
            FindingGrade grade,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "依据条款 / the clause that is broken", examples = "《安全生产法》第三十六条第二款")
            String legalBasis,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "整改要求 / what must be done", examples = "更换失效探测器，恢复报警联动，提交校验记录。")
            String requirement,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "对应罚则 / the clause that punishes it", examples = "《安全生产法》第九十九条第（三）项")
            String penaltyClause,

            @Size(min = 1, max = 80)
            @Schema(
                    description = "依据条款在法律法规库中的标识 / the clause by its id in the law library",
                    examples = "aqscf-2021.36.2")
            @Nullable
            String clauseId,

            @Size(max = 20)
            @Schema(
                    description = "照片等文件的标识 / ids of photographs",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds,

            @NotNull @Schema(description = "发现时刻 / when it was found", examples = "2026-03-12T10:05:00+08:00")
            Instant happenedAt) {

        Seen seen() {
            return new Seen(
                    title, description, place, cause, grade, legalBasis, requirement, penaltyClause, clauseId, null);
        }

        List<UUID> files() {
            return fileIds == null ? List.of() : fileIds;
        }
    }

    @Schema(name = "SubmittedConclusion", description = "检查记录和结论 / the record of the visit")
    public record Conclusion(
            @NotBlank
            @Size(max = 4000)
            @Schema(description = "检查情况 / what was looked at and seen", examples = "检查 2 号仓库及装卸区，发现问题 1 项。")
            String record,

            @NotBlank @Size(max = 2000) @Schema(description = "检查结论 / what follows from it", examples = "责令限期整改。")
            String conclusion,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "现场签字人；拒签的写明情况和见证人 / who signed, or that they refused", examples = "王建国（安全环保部部长）")
            String signedBy,

            @NotNull @Schema(description = "检查结束时刻 / when it ended", examples = "2026-03-12T11:40:00+08:00")
            Instant happenedAt) {

        VisitRecord written() {
            return new VisitRecord(record, conclusion, signedBy);
        }
    }
}
