package worksafe.inspections.matter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about matters. */
final class MatterRequests {

    private MatterRequests() {}

    @Schema(description = "一项措施 / a measure")
    public record NewMatterMeasure(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "落实单位 / who carries it out", examples = "澄江化工有限公司")
            String unit,

            @NotBlank @Size(max = 500) @Schema(description = "措施 / the measure", examples = "完成液氨储罐联锁改造")
            String measure,

            @Schema(description = "完成期限 / by when", examples = "2026-04-30") @Nullable
            LocalDate dueOn) {

        MatterMeasure open() {
            return MatterMeasure.open(unit, measure, dueOn);
        }
    }

    @Schema(description = "督办立项 / open a supervision matter")
    public record OpenMatter(
            @NotNull @Schema(description = "种类 / kind") MatterKind kind,

            @NotNull @Schema(description = "事由 / why") MatterCause cause,

            @Schema(
                    description = "企业标识；企业与区划填且仅填一项 / the enterprise; name one of enterprise and place",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @Schema(description = "对象所在区划 / the place of the addressee", examples = "320281102000") @Nullable
            RegionCode region,

            @Schema(description = "行业主管部门类别；填区划的必填 / sector; needed with a place") @Nullable
            Sector sector,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "对象单位名称；填区划的必填 / name of the body addressed; needed with a place",
                    examples = "澄江街道办事处")
            @Nullable
            String body,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "职务；对象为负责人的填写 / the post, where an official is addressed", examples = "街道办事处主任")
            @Nullable
            String post,

            @Schema(description = "协办领域；协办的必填 / the field; needed of a cooperation") @Nullable
            CooperationField field,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "事项名称 / what it is, in one line", examples = "一般事故多发，约谈镇政府负责人")
            String title,

            @NotBlank @Size(max = 2000) @Schema(description = "情况 / what is the matter", examples = "本季度已发生一般事故 3 起。")
            String text,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "要求 / what the addressee is to do", examples = "分析原因，制定并落实防范措施。")
            String demand,

            @Schema(
                    description =
                            "办理期限（含当日）；协办、跟踪的必填，其余不填为政策规定的答复期限 / day by which it is done; needed of cooperation and tracking",
                    examples = "2026-04-30")
            @Nullable
            LocalDate dueOn,

            @Size(max = 100)
            @Schema(
                    description =
                            "要跟踪落实的措施；跟踪的至少一项，约谈的不填 / measures to be followed; of a tracking one at least, of an interview none")
            @Nullable
            List<@Valid @NotNull NewMatterMeasure> measures,

            @Schema(
                    description = "所依据的督办建议 / the proposal that it takes up",
                    examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
            @Nullable
            UUID proposalId) {

        /** @throws RequestProblem 400 where it does not say just what its kind and addressee need */
        OpenMatter required() {
            refuse((enterpriseId == null) == (region == null), "/enterpriseId", "matter-about-one");
            refuse((region == null) != (sector == null), "/sector", "matter-sector-with-place");
            refuse((region == null) != (body == null), "/body", "matter-body-with-place");
            refuse(region == null && post != null, "/post", "matter-post-with-place");
            refuse((kind == MatterKind.COOPERATION) != (field != null), "/field", "matter-field-of-cooperation");
            refuse(kind == MatterKind.COOPERATION && region == null, "/region", "matter-cooperation-of-places");
            refuse(kind.needsDay() && dueOn == null, "/dueOn", "matter-day-needed");
            refuse(kind == MatterKind.TRACKING && opened().isEmpty(), "/measures", "matter-measures-of-tracking");
            refuse(kind == MatterKind.INTERVIEW && !opened().isEmpty(), "/measures", "matter-measures-of-interview");
            return this;
        }

        private static void refuse(boolean wrong, String pointer, String code) {
            if (wrong) {
                throw RequestProblem.invalid(new Violation(pointer, code));
            }
        }

        List<MatterMeasure> opened() {
            return measures == null
                    ? List.of()
                    : measures.stream().map(NewMatterMeasure::open).toList();
        }

        MatterSubject told() {
            return new MatterSubject(kind, cause, field, title, text, demand, dueOn);
        }

        MatterAddressee addressee() {
            if (region == null) {
                return MatterAddressee.ENTERPRISE;
            }
            return post == null ? MatterAddressee.AUTHORITY : MatterAddressee.OFFICIAL;
        }
    }

    @Schema(description = "登记送达 / record that an authority or official was served")
    public record ServeMatter(
            @NotBlank
            @Size(max = 500)
            @Schema(description = "送达方式和签收情况 / how, and who signed for it", examples = "公文交换，街道办公室签收")
            String receipt,

            @Size(max = 20)
            @Schema(
                    description = "文书和回执的文件标识 / ids of files: the letter and its receipt",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "签收 / sign for it")
    public record ReceiveMatter(
            @Size(min = 1, max = 500) @Schema(description = "说明 / note", examples = "已收悉，转应急办办理") @Nullable
            String note) {}

    @Schema(description = "制作约谈通知书、通报、警示函或督办函 / draw up the paper that goes to an enterprise")
    public record DrawUpMatterPaper(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "发文机关全称 / the authority's full name, as printed", examples = "江阴市应急管理局")
            String authority,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "约谈时间地点；约谈的必填 / when and where; needed of an interview",
                    examples = "2026年4月2日14时，江阴市应急管理局三楼会议室")
            @Nullable
            String appointment) {}

    @Schema(description = "登记约谈 / record that the interview was held")
    public record HoldMatterMeeting(
            @NotNull @Schema(description = "约谈日 / day", examples = "2026-04-02")
            LocalDate heldOn,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "主持人职务 / who held it, by office", examples = "分管副市长")
            String chair,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "参加人员职务 / who was there, by office", examples = "街道办事处主任、应急办主任")
            String attendees,

            @NotBlank @Size(max = 5000) @Schema(description = "约谈纪要 / minutes", examples = "街道承诺一个月内完成隐患清零。")
            String minutes,

            @Size(max = 100) @Schema(description = "承诺的措施 / measures that were promised") @Nullable
            List<@Valid @NotNull NewMatterMeasure> promised) {

        MatterMeeting meeting() {
            return new MatterMeeting(heldOn, chair, attendees, minutes);
        }

        List<MatterMeasure> opened() {
            return promised == null
                    ? List.of()
                    : promised.stream().map(NewMatterMeasure::open).toList();
        }
    }

    @Schema(description = "报告措施落实情况 / report a measure")
    public record ReportMatterMeasure(
            @NotNull @Min(1) @Schema(description = "措施序号，自一起 / position of the measure, from one", examples = "1")
            Integer position,

            @NotNull @Schema(description = "是否落实 / whether it is done", examples = "true")
            Boolean done,

            @NotBlank @Size(max = 500) @Schema(description = "落实情况或未落实的原因 / how, or why not", examples = "已改造并通过检测")
            String note) {}

    @Schema(description = "答复 / answer")
    public record AnswerMatter(
            @NotBlank @Size(max = 2000) @Schema(description = "办理结果 / what was done", examples = "已召开专题会议，完成隐患清零 12 项。")
            String answer,

            @Size(max = 20)
            @Schema(
                    description = "证明材料的文件标识 / ids of files that prove it",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "核查 / check whether it is done")
    public record CheckMatter(
            @NotNull @Schema(description = "是否办结 / whether it is done", examples = "true")
            Boolean done,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "现场核查属实")
            String opinion) {}

    @Schema(description = "办结 / close")
    public record CloseMatter(
            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "同意办结")
            String opinion,

            @Size(min = 1, max = 5000)
            @Schema(
                    description = "经验总结；协调的必填 / what was learnt; needed of a coordination",
                    examples = "跨部门联席会商可在一周内解决燃气管线占压。")
            @Nullable
            String experience) {}

    @Schema(description = "提请上级督办 / bring it before a level above")
    public record EscalateMatter(
            @NotNull @Schema(description = "上级区划 / the place above", examples = "320200000000")
            RegionCode to,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "逾期两次未答复")
            String reason) {}

    @Schema(description = "撤销督办事项 / withdraw a matter")
    public record WithdrawMatter(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "经核实，情况不属实")
            String reason) {}
}
