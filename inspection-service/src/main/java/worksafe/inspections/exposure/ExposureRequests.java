package worksafe.inspections.exposure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about exposures. */
final class ExposureRequests {

    private ExposureRequests() {}

    @Schema(description = "曝光突出问题或隐患 / expose a prominent problem or a danger")
    public record OpenExposure(
            @Schema(
                    description = "企业标识；企业、检查、区域三者填一 / the enterprise; name one of enterprise, visit and place",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @Schema(description = "检查标识 / the visit that found it", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            @Nullable
            UUID inspectionId,

            @Schema(description = "区划；曝光区域问题的填写 / the place, where no enterprise is meant", examples = "320281102000")
            @Nullable
            RegionCode region,

            @Schema(description = "行业主管部门类别；填区划的必填 / sector; needed with a place") @Nullable
            Sector sector,

            @OneLine
            @Size(min = 1, max = 40)
            @Schema(description = "隐患编号 / number of the danger", examples = "YH320281-2026-000042")
            @Nullable
            String dangerNumber,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "问题名称 / what it is, in one line", examples = "液氨储罐区长期带病运行")
            String title,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "曝光内容 / what was said of it", examples = "该企业液氨储罐区多次停用报警联动，经约谈仍未整改。")
            String text,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "曝光媒体 / where it was exposed", examples = "江阴日报")
            String medium,

            @NotNull @Schema(description = "曝光日 / day of the exposure", examples = "2026-03-12")
            LocalDate exposedOn,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "整改责任单位 / the body that answers for it", examples = "澄江街道办事处")
            String responsible,

            @Schema(
                    description =
                            "办结期限（含当日）；不填为政策允许的最晚日期 / due date, that day included; absent: the last that the policy"
                                    + " allows",
                    examples = "2026-04-11")
            @Nullable
            LocalDate dueDate) {

        /**
         * @throws RequestProblem 400 unless it names exactly one of enterprise, visit and place, and with a place a sector
         *     and no danger
         */
        OpenExposure required() {
            if (Stream.of(enterpriseId, inspectionId, region)
                            .filter(named -> named != null)
                            .count()
                    != 1) {
                throw RequestProblem.invalid(new Violation("/enterpriseId", "exposure-about-one"));
            }
            if ((region == null) != (sector == null)) {
                throw RequestProblem.invalid(new Violation("/sector", "exposure-sector-with-place"));
            }
            if (region != null && dangerNumber != null) {
                throw RequestProblem.invalid(new Violation("/dangerNumber", "exposure-danger-with-place"));
            }
            return this;
        }

        Shown shown() {
            return new Shown(about(), inspectionId, dangerNumber, title, text, medium, exposedOn, responsible);
        }

        private ExposureSubject about() {
            if (dangerNumber != null) {
                return ExposureSubject.DANGER;
            }
            if (inspectionId != null) {
                return ExposureSubject.INSPECTION;
            }
            return region == null ? ExposureSubject.ENTERPRISE : ExposureSubject.PLACE;
        }
    }

    @Schema(description = "报告整改进展 / tell how far it is")
    public record ReportExposureProgress(
            @NotBlank @Size(max = 1000) @Schema(description = "进展 / how far it is", examples = "已完成储罐检测，正在更换报警主机")
            String note) {}

    @Schema(description = "报告办结 / report it done")
    public record ReportExposureDone(
            @NotBlank @Size(max = 2000) @Schema(description = "办结证明 / evidence", examples = "已更换报警主机并通过检测")
            String evidence,

            @Size(max = 20)
            @Schema(
                    description = "证明材料的文件标识 / ids of files that were uploaded and prove it",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "核实办结 / confirm that it is done, or send it back")
    public record ConfirmExposure(
            @NotNull @Schema(description = "是否属实 / whether it is done", examples = "true")
            Boolean done,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "现场核实，问题已整改到位")
            String opinion) {}

    @Schema(description = "撤销曝光事项 / withdraw an exposure")
    public record WithdrawExposure(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "经核实，问题不存在")
            String reason) {}

    @Schema(description = "制作曝光通报 / draw up the paper of an exposure")
    public record DrawUpExposurePaper(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "通报机关全称，印于文书 / the authority's full name, as printed", examples = "江阴市应急管理局")
            String authority) {}
}
