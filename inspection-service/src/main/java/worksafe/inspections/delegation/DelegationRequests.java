package worksafe.inspections.delegation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about delegations. */
final class DelegationRequests {

    private DelegationRequests() {}

    @Schema(description = "起草委托（赋权） / draft a delegation")
    public record DraftDelegation(
            @NotNull @Schema(description = "方式：委托或者赋权 / mode", examples = "ENTRUSTED")
            DelegationMode mode,

            @NotNull @Schema(description = "镇街或者园区 / the town, street or park", examples = "320281102000")
            RegionCode region,

            @NotNull @Schema(description = "行业主管部门类别 / sector whose powers they are")
            Sector sector,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(
                    description =
                            "委托机关全称；赋权的为作出决定的省级机关 / the authority that entrusts, or the province's body that decided",
                    examples = "江阴市应急管理局")
            String principal,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "承接单位全称 / full name of the body that takes the powers over", examples = "澄江街道办事处")
            String townBody,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "委托书或者决定名称、文号 / its paper, with its number", examples = "安全生产行政执法委托书（澄应急委〔2026〕3号）")
            String paperTitle,

            @NotNull @Schema(description = "委托书或者决定的日期 / day of the paper", examples = "2026-02-15")
            LocalDate issuedOn,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "委托的具体事项 / what the powers are about", examples = "辖区内工贸企业的安全生产监督检查")
            String matters,

            @NotNull @Schema(description = "起始日 / first day", examples = "2026-03-01")
            LocalDate validFrom,

            @Schema(description = "截止日；委托的必填 / last day; an entrusting paper names one", examples = "2028-12-31")
            @Nullable
            LocalDate validUntil,

            @NotEmpty @Size(max = 50) @Schema(description = "职权清单 / the powers")
            List<@NotNull @Valid DelegatePower> powers) {

        /** @throws RequestProblem 400 unless exactly the local powers say what they are */
        DraftDelegation required() {
            for (int i = 0; i < powers.size(); i++) {
                var power = powers.get(i);
                if (TownPower.isNamed(power.code()) != (power.title() == null)) {
                    throw RequestProblem.invalid(
                            new Violation("/powers/" + i + "/title", "delegation-local-power-title"));
                }
            }
            return this;
        }

        DelegationPaper paper() {
            return new DelegationPaper(principal, townBody, paperTitle, issuedOn, matters, validFrom, validUntil);
        }
    }

    @Schema(description = "职权 / a power")
    public record DelegatePower(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
            @Schema(
                    description =
                            "职权代码：代码表 town-power 所列，或者本地自定 / code of the power, from the code table town-power or a local one",
                    examples = "RECTIFICATION_ORDER")
            String code,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "地方职权名称；自定代码的必填 / what a local power is; needed with a local code",
                    examples = "烟花爆竹零售点检查权")
            @Nullable
            String title,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "所载条款 / where in the paper", examples = "第二条第（三）项")
            String clause) {}

    @Schema(description = "公布委托书或者决定 / publish the paper")
    public record PublishDelegation(
            @NotNull @Schema(description = "公布日 / day on which it was published", examples = "2026-02-20")
            LocalDate publishedOn,

            @NotBlank
            @OneLine
            @Size(max = 300)
            @Schema(description = "公布载体 / where anybody can read it", examples = "江阴市人民政府网站")
            String publishedIn) {}

    @Schema(description = "委托（赋权）生效 / let it commence")
    public record CommenceDelegation(
            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description =
                            "承接能力：机构、持证人员、装备 / by what the town was found able to: body, certified staff, equipment",
                    examples = "设有综合行政执法局，持证执法人员 8 人，装备齐全")
            String capacity) {}

    @Schema(description = "评估委托（赋权） / evaluate it")
    public record EvaluateDelegation(
            @NotBlank
            @Size(max = 2000)
            @Schema(description = "评估结论 / how the town exercises its powers", examples = "案卷合格率 96%，承接有效，建议继续")
            String result) {}

    @Schema(description = "终止委托（赋权） / end it")
    public record EndDelegation(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "机构改革，职权收回")
            String reason) {}
}
