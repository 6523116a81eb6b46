package worksafe.inspections.keylist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about the key list. */
final class KeyEntryRequests {

    private KeyEntryRequests() {}

    @Schema(description = "确定重点的依据 / from what it follows that something is watched more closely")
    public record KeyReasons(
            @Min(0) @Max(1_000_000) @Schema(description = "高危企业数 / high-risk enterprises", examples = "6")
            int highRisk,

            @Min(0) @Max(100_000) @Schema(description = "近五年事故起数 / accidents of the last five years", examples = "2")
            int accidents,

            @Min(0) @Max(1_000_000) @Schema(description = "近一年举报投诉件数 / complaints of the last year", examples = "3")
            int complaints,

            @Schema(description = "最高重大危险源级别 / level of the gravest source", examples = "LEVEL_2") @Nullable
            KeySourceLevel sourceLevel,

            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reasons", examples = "高危企业集中，近五年发生事故 2 起")
            String reasons) {

        KeyInputs with(@Nullable Integer majorDangers) {
            return new KeyInputs(highRisk, accidents, complaints, majorDangers, sourceLevel, reasons);
        }
    }

    @Schema(description = "提出列入重点监管名单 / propose something for the key list")
    public record ProposeKeyEntry(
            @NotNull @Schema(description = "机构所在区划 / place of the authority", examples = "320281000000")
            RegionCode region,

            @NotNull Sector sector,
            @NotNull KeySubjectKind subjectKind,

            @Schema(description = "企业标识；企业填写 / the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @Schema(description = "镇或村的区划；镇、村填写 / the town or village", examples = "320281102000") @Nullable
            RegionCode place,

            @Schema(description = "行业类别；行业填写 / the trade", examples = "HAZARDOUS_CHEMICALS") @Nullable
            Trade trade,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "名称；企业的取登记名称，其余必填 / name; of an enterprise the registered one", examples = "澄江街道")
            @Nullable
            String title,

            @NotNull @Valid KeyReasons reasons) {

        /** @throws RequestProblem 400 unless it names just what its kind says */
        ProposeKeyEntry required() {
            var right = switch (subjectKind) {
                case ENTERPRISE -> enterpriseId != null && place == null && trade == null && title == null;
                case TOWN, VILLAGE -> enterpriseId == null && place != null && trade == null && title != null;
                case TRADE -> enterpriseId == null && place == null && trade != null && title != null;
            };
            if (!right) {
                throw RequestProblem.invalid(new Violation("/subjectKind", "key-subject-shape"));
            }
            return this;
        }
    }

    @Schema(description = "决定是否列入 / decide on a proposal")
    public record DecideKeyEntry(
            @NotNull @Schema(description = "是否列入 / whether it is listed", examples = "true")
            Boolean listed,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "同意列入重点监管名单")
            String opinion) {}

    @Schema(description = "记录跟踪监管或直接指导 / note that it was followed up")
    public record FollowUpKeyEntry(
            @NotNull FollowUpKind kind,

            @NotNull @Schema(description = "日期 / on which day", examples = "2026-06-12")
            LocalDate doneOn,

            @NotBlank @Size(max = 2000) @Schema(description = "情况 / what was done", examples = "指导建立动火作业审批制度")
            String note) {}

    @Schema(description = "年度复核后保留 / look at it again and keep it")
    public record LookAtKeyEntry(@NotNull @Valid KeyReasons reasons) {}

    @Schema(description = "移出重点监管名单 / take it off the key list")
    public record RemoveKeyEntry(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "企业已停产拆除")
            String reason) {}
}
