package worksafe.hazards.selfcheck;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerObservation.FindingRecord;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.selfcheck.list.ChosenList;
import worksafe.hazards.selfcheck.value.SelfCheckResult;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What enterprises send of what they checked. */
final class SelfCheckRequests {

    private SelfCheckRequests() {}

    @Schema(description = "提交自查记录 / send a return")
    public record SubmitSelfCheck(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            @Schema(description = "自查表代码；企业自有的填 own / check list; own for one of the enterprise", examples = "dust")
            String listCode,

            @Schema(
                    description = "企业自有自查表的条目标识；仅 own 填写 / its entry in the register self-check-own-list; of own alone",
                    examples = "0198f5a0-1111-7aaa-8bbb-000000000041")
            @Nullable
            UUID listEntryId,

            @NotBlank @OneLine @Size(max = 50) @Schema(description = "排查人 / who checked", examples = "周建平")
            String checker,

            @Schema(description = "排查开始时刻 / when the check began", examples = "2026-03-10T08:00:00+08:00") @Nullable
            Instant startedAt,

            @Schema(
                    description = "排查时刻，供离线排查事后提交；当场提交的不填 / when it was checked, where that is sent afterwards",
                    examples = "2026-03-10T09:00:00+08:00")
            @Nullable
            Instant madeAt,

            @NotEmpty @Size(max = 300) @Schema(description = "逐项结果，自查表的每一项一次 / each item of the list, once")
            List<@Valid @NotNull ItemResult> answers,

            @Valid @Nullable Correction correction) {

        /** @throws RequestProblem 400 when what is said contradicts itself */
        SubmitSelfCheck required() {
            if (listCode.equals(ChosenList.OWN) != (listEntryId != null)) {
                throw RequestProblem.invalid(new Violation("/listEntryId", "self-check-own-list"));
            }
            for (int i = 0; i < answers.size(); i++) {
                answers.get(i).require("/answers/" + i);
            }
            return this;
        }

        /**
         * When the check began.
         *
         * @throws RequestProblem 400 when that is after it was made
         */
        @Nullable
        Instant begun(Instant made) {
            if (startedAt == null) {
                return null;
            }
            if (startedAt.isAfter(made)) {
                throw RequestProblem.invalid(new Violation("/startedAt", "self-check-started-later"));
            }
            return startedAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    @Schema(description = "一项的结果 / the result of one item")
    public record ItemResult(
            @NotBlank @Size(max = 60) @Schema(description = "项目代码 / item", examples = "dust-cleaning")
            String item,

            @NotNull @Schema(description = "结果 / result", examples = "DANGER")
            SelfCheckResult result,

            @Valid
            @Schema(description = "隐患情况；仅结果为 DANGER 的填写 / what is dangerous; of the result DANGER alone")
            @Nullable
            FoundDanger danger,

            @Schema(
                    description =
                            "更正时仍指向的已上报隐患；代替 danger / the danger that is meant still, in place of danger; of a correction",
                    examples = "0198f3a1-1111-7d10-8a6e-51c0de4b7a21")
            @Nullable
            UUID dangerId) {

        void require(String pointer) {
            var named = (danger == null ? 0 : 1) + (dangerId == null ? 0 : 1);
            if (named != (result == SelfCheckResult.DANGER ? 1 : 0)) {
                throw RequestProblem.invalid(new Violation(pointer + "/danger", "self-check-danger"));
            }
        }
    }

    @Schema(description = "发现的隐患 / what is dangerous")
    public record FoundDanger(
            @NotBlank @Size(max = 4000) @Schema(description = "隐患情况 / what was seen", examples = "3 号除尘器灰斗积尘约 10 厘米")
            String description,

            @NotBlank @OneLine @Size(max = 500) @Schema(description = "所在部位 / where", examples = "打磨车间 3 号除尘器")
            String place,

            @NotNull @Schema(description = "等级：一般、重大 / grade", examples = "GENERAL")
            DangerGrade grade,

            @Schema(description = "成因；不填为项目的成因 / cause; that of the item when absent", examples = "UNSAFE_CONDITION")
            @Nullable
            DangerCause cause,

            @Size(max = 20)
            @Schema(
                    description = "现场照片等已上传文件的标识 / ids of photographs that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {

        DangerObservation observation(ChosenList.Line line) {
            return new DangerObservation(
                    line.wording(),
                    description,
                    place,
                    cause == null ? line.cause() : cause,
                    grade,
                    DangerSource.SELF_CHECK,
                    new FindingRecord(null, line.basis(), line.demand(), line.penalty()));
        }

        List<UUID> files() {
            return fileIds == null ? List.of() : fileIds;
        }
    }

    @Schema(name = "SelfCheckCorrection", description = "更正 / that it corrects another return")
    public record Correction(
            @NotNull
            @Schema(
                    description = "所更正的自查记录 / the return that it corrects",
                    examples = "0198f5a0-1111-7aaa-8bbb-000000000043")
            UUID selfCheckId,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / why", examples = "误将 3 号除尘器记为符合")
            String reason) {}

    @Schema(description = "报送统计 / send the statistics of a period")
    public record StateSelfCheckStatistics(
            @NotBlank @Size(max = 2000) @Schema(description = "分析 / analysis", examples = "隐患集中在粉尘清理，已增加清理班次")
            String analysis,

            @NotBlank
            @OneLine
            @Size(max = 50)
            @Schema(description = "签字的主要负责人 / head of the enterprise who signs", examples = "王建国")
            String signedBy) {}
}
