package worksafe.hazards.tipoff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.tipoff.value.Informant;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What officials send about tip-offs, and what anybody tells. */
final class TipOffRequests {

    private TipOffRequests() {}

    /** What is told; {@link #toString()} shows nothing of it. */
    @Schema(description = "举报 / tell of a danger, a violation or a concealed accident")
    public record SubmitTipOff(
            @NotNull @Schema(description = "举报事项 / what it is about", examples = "MAJOR_DANGER")
            TipOffStatement.Matter matter,

            @NotBlank
            @Size(min = 5, max = 2000)
            @Schema(description = "举报内容 / what happens", examples = "夜间在居民楼旁仓库违规存放危险化学品，无任何警示标志。")
            String description,

            @NotNull @Schema(description = "所在地区划，县级以下 / the division, of a county or below", examples = "320281102005")
            RegionCode region,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "地点 / where", examples = "澄江街道某某路 18 号北侧仓库")
            String site,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "单位名称，不知道可不填 / name of the unit, where it is known", examples = "某某物流仓储")
            @Nullable
            String unit,

            @Schema(
                    description = "企业标识，知道的填 / id of the enterprise, where it is known",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @Schema(description = "发生日期，不晚于今天 / day on which it happened, today at the latest", examples = "2026-03-10")
            @Nullable
            LocalDate happenedOn,

            @Schema(description = "是否涉及人员死亡；不填为否 / whether people died; absent: no", examples = "false") @Nullable
            Boolean deaths,

            @Schema(
                    description = "举报人身份；不填为群众 / as what the informer tells it; absent: one of the masses",
                    examples = "MASS")
            Informant.@Nullable Category category,

            @Min(1)
            @Max(1000)
            @Schema(
                    description = "联名人数，联系方式为第一署名人；不填为 1 / how many tell it together; the contact is the first's",
                    examples = "1")
            @Nullable
            Integer signatories,

            @Schema(description = "联系方式，匿名不填；密封保存 / contact, absent of who stays anonymous; kept sealed")
            @Valid
            @Nullable
            Contact contact) {

        TipOffStatement statement() {
            return new TipOffStatement(matter, description, site, unit, happenedOn, deaths != null && deaths);
        }

        @Override
        public String toString() {
            return "SubmitTipOff[…]";
        }
    }

    /** How to reach who told. */
    @Schema(name = "TipOffContact", description = "举报人联系方式 / how to reach the informer")
    public record Contact(
            @NotBlank @OneLine @Size(max = 60) @Schema(description = "姓名 / name", examples = "张三")
            String name,

            @NotBlank @Size(max = 40) @Schema(description = "电话 / telephone number", examples = "13800000000")
            String phone) {

        /** The number in its one spelling. */
        String normalPhone() {
            return new PhoneNumber(phone).value();
        }

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    @Schema(description = "登记电话、来信、来访举报 / write down what somebody told")
    public record RecordTipOff(
            @NotNull @Valid SubmitTipOff told,

            @NotNull @Schema(description = "来源渠道 / by what way it came", examples = "HOTLINE")
            Informant.Channel channel,

            @Schema(
                    description = "收到时刻，供事后录入 / when it was told, where that is entered afterwards",
                    examples = "2026-03-12T09:30:00+08:00")
            @Nullable
            Instant happenedAt) {

        /** @throws RequestProblem 400 when it is said to have come without a clerk */
        RecordTipOff required() {
            if (channel == Informant.Channel.ONLINE) {
                throw RequestProblem.invalid(new Violation("/channel", "tip-off-channel"));
            }
            return this;
        }
    }

    @Schema(description = "受理 / take it up")
    public record AcceptTipOff(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "职责依据 / the clause by which it is this authority's", examples = "《安全生产法》第七十三条")
            String duty,

            @Schema(
                    description = "同一事项的首次举报 / an earlier one about the same",
                    examples = "0198f4a0-aaaa-7aaa-8bbb-00000000000a")
            @Nullable
            UUID sameAs) {}

    @Schema(description = "不予受理 / do not take it up")
    public record RefuseTipOff(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "理由，告知举报人 / ground; the informer is told", examples = "不属于安全生产监督管理职责，建议向劳动监察部门反映。")
            String ground) {}

    @Schema(description = "移送 / hand it to whose it is")
    public record ForwardTipOff(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "移送的部门，告知举报人 / the authority; the informer is told", examples = "江阴市住房和城乡建设局")
            String authority,

            @Schema(
                    description = "其区划；系统外的部门不填 / its place; absent where it is outside of the suite",
                    examples = "320281000000")
            @Nullable
            RegionCode region,

            @Schema(description = "其行业类别 / its sector", examples = "HOUSING_CONSTRUCTION") @Nullable
            Sector sector,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "建筑施工现场，属住建部门职责")
            String reason) {}

    @Schema(description = "指派核查人员 / say who looks into it")
    public record AssignVerifiers(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "核查人员账户 / account of one inspector", examples = "inspector-0007")
            String first,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "另一核查人员账户 / account of the other", examples = "inspector-0008")
            String second,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "组织核查的人民政府，涉及死亡必填 / the government that organises it; needed where people died",
                    examples = "江阴市人民政府")
            @Nullable
            String organisedBy) {}

    @Schema(description = "更换核查人员 / say who looks into it from now on")
    public record ReplaceVerifiers(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "核查人员账户 / account of one inspector", examples = "inspector-0007")
            String first,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "另一核查人员账户 / account of the other", examples = "inspector-0009")
            String second,

            @NotBlank @Size(max = 500) @Schema(description = "更换理由 / reason", examples = "原核查人员与被举报单位有利害关系，回避")
            String reason) {}

    @Schema(description = "报告核查结论 / report what was found")
    public record ReportVerification(
            @NotNull @Schema(description = "结论 / what is true of it", examples = "TRUE")
            TipOffResult result,

            @NotBlank @Size(max = 2000) @Schema(description = "核查情况 / what was seen", examples = "现场存放油漆、稀释剂 40 桶，无许可。")
            String report) {}

    @Schema(description = "确认核查结论 / confirm what was found")
    public record ConfirmVerification(
            @NotNull
            @Schema(description = "是否同意；不同意则重新核查 / whether it is so; otherwise it is reported anew", examples = "true")
            Boolean agreed,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "与现场情况一致")
            String opinion) {}

    @Schema(description = "关联或登记隐患 / the danger that came of it", examples = """
            {"dangerId": "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21"}""")
    public record LinkDanger(
            @Schema(
                    description = "已登记的隐患 / one that is known already",
                    examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
            @Nullable
            UUID dangerId,

            @Schema(description = "新登记的隐患 / one to be entered; either of the two") @Valid @Nullable
            EnterDanger entered) {

        /** @throws RequestProblem 400 unless it is one of the two */
        LinkDanger required() {
            if ((dangerId == null) == (entered == null)) {
                throw RequestProblem.invalid(new Violation("/dangerId", "tip-off-danger"));
            }
            return this;
        }
    }

    @Schema(
            name = "TipOffDanger",
            description =
                    "核查发现的隐患，对企业不显示来自举报 / a danger that verification found; the enterprise is not told of the tip-off")
    public record EnterDanger(
            @NotNull @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "隐患名称 / what it is", examples = "违规存放危险化学品")
            String title,

            @NotBlank @Size(max = 2000) @Schema(description = "隐患情况 / what was seen", examples = "仓库内存放油漆、稀释剂 40 桶。")
            String description,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "所在部位 / where on the premises", examples = "北侧仓库")
            String place,

            @NotNull @Schema(description = "成因 / cause", examples = "UNSAFE_CONDITION")
            DangerCause cause,

            @NotNull @Schema(description = "等级 / grade", examples = "MAJOR")
            DangerGrade grade) {

        DangerObservation observation() {
            return new DangerObservation(title, description, place, cause, grade, DangerSource.TIP_OFF, null);
        }
    }

    @Schema(description = "办理情况 / what was done")
    public record HandleTipOff(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "处理情况 / what was done or ordered", examples = "已列入隐患整改，责令清空仓库，并立案查处。")
            String measures) {}

    @Schema(description = "答复举报人 / answer the informer")
    public record AnswerTipOff(
            @NotBlank
            @Size(max = 1000)
            @Schema(description = "答复内容 / what the informer is told", examples = "经核查属实，已责令停止并立案查处。感谢监督。")
            String answer) {}

    @Schema(description = "办结 / close it")
    public record CloseTipOff(
            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "已答复，同意办结")
            String opinion) {}

    @Schema(description = "延长办理期限 / give more time to handle it")
    public record ExtendTipOff(
            @NotNull @Schema(description = "延至 / the last day", examples = "2026-06-10")
            LocalDate until,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "理由，告知举报人 / reason; the informer is told", examples = "需委托检测，结论尚未作出")
            String reason) {}

    @Schema(description = "查询举报办理情况 / ask what became of it")
    public record AskStatus(
            @NotNull
            @Pattern(regexp = "[0-9A-V]{12}")
            @Schema(description = "查询号 / receipt number", examples = "7M2K4F9D0G8C")
            String receipt,

            @NotNull
            @Pattern(regexp = "[0-9A-V]{26}")
            @Schema(description = "查询密码 / secret", examples = "5B3N6H1T2RVAQE7M2K4F9D0G8C")
            String secret) {

        @Override
        public String toString() {
            return "AskStatus[…]";
        }
    }
}
