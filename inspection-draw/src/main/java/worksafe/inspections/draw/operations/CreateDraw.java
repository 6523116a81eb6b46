package worksafe.inspections.draw.operations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Contribution;
import worksafe.inspections.draw.DrawDraft;
import worksafe.inspections.draw.NeedRule;
import worksafe.inspections.draw.QuotaRule;
import worksafe.inspections.draw.Staffing;
import worksafe.inspections.draw.Stratification;
import worksafe.inspections.srd.Commitment;
import worksafe.inspections.srd.DrawTerms;
import worksafe.inspections.srd.Quota;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;
import worksafe.kernel.Accounts;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The request to plan a draw. */
@Schema(description = "创建抽签 / plan a draw")
public record CreateDraw(
        @NotBlank
        @OneLine
        @Size(max = 200)
        @Schema(description = "所依据的计划 / the plan that orders it", examples = "2026 年度一般检查计划")
        String plan,

        @NotNull @Schema(description = "分层方式 / how the pool is divided", examples = "SECTOR")
        Stratification stratifyBy,

        @Valid @Schema(description = "对象范围，不填为本机关全部 / which objects; absent: all of the authority") @Nullable
        FilterRequest filter,

        @NotNull @Schema(description = "检查期间起 / first day of the visits", examples = "2026-12-01")
        LocalDate visitsFrom,

        @NotNull @Schema(description = "检查期间止（含当日） / last day of the visits", examples = "2027-02-28")
        LocalDate visitsUntil,

        @Min(1)
        @Max(1000)
        @Schema(description = "各层统一比例（千分之），与 quotas 二选一 / one ratio for all strata, or quotas", examples = "100")
        @Nullable
        Integer permille,

        @Valid
        @Size(max = 1000)
        @Schema(description = "分层抽取数量；未列的层不抽 / by stratum; what is not named is not drawn from")
        @Nullable
        List<@NotNull QuotaRequest> quotas,

        @Valid @Size(max = 100) @Schema(description = "带队资质要求 / qualifications of leaders") @Nullable
        List<@NotNull NeedRequest> needs,

        @Min(1)
        @Max(100)
        @Schema(description = "每组人数，不填按政策下限 / inspectors for each object; absent: the policy's minimum", examples = "2")
        @Nullable
        Integer teamSize,

        @Schema(
                description = "派员方式，缺省 OWN：仅本机关；JOINT：与所列下级机关联合；OFF_SITE：所列下级机关人员异地检查 / whose inspectors go",
                examples = "JOINT")
        @Nullable
        Staffing staffing,

        @Size(max = 50)
        @Schema(
                description = "派员的下级机关区划，联合、异地时必填 / offices below whose inspectors go; with JOINT and OFF_SITE only",
                examples = "[\"320281102000\",\"320281103000\"]")
        @Nullable
        List<@NotNull RegionCode> offices,

        @Size(max = 20)
        @Schema(
                description = "允许替补的理由 / reasons for which a drawn object may be replaced",
                examples = "[\"已停业\",\"已迁出\"]")
        @Nullable
        List<@NotBlank @OneLine @Size(max = 100) String> substitutionReasons,

        @OneLine
        @Size(max = 100)
        @Schema(
                description = "公开随机值的规则，不填为不使用 / which public value will be used; absent for none",
                examples = "SSQ-2026137")
        @Nullable
        String beacon,

        @Schema(description = "抽签算法，缺省 SHA256 / suite", examples = "SHA256") @Nullable
        Suite suite,

        @NotNull
        @Valid
        @Size(max = 10)
        @Schema(description = "除系统外的随机数提供方，至少一人 / who contributes randomness beside the system, at least one")
        List<@NotNull ContributorRequest> contributors) {

    private static final int LONGEST_WINDOW_DAYS = 366;

    /** Which objects. */
    @Schema(name = "DrawFilter", description = "对象范围 / which objects")
    public record FilterRequest(
            @Schema(description = "区划，含其下级 / a division with all below it", examples = "320281102000") @Nullable
            RegionCode region,

            @Size(max = 20)
            @Schema(description = "行业主管类别，不填为全部 / sectors; absent: all", examples = "[\"EMERGENCY\"]")
            @Nullable
            List<@NotNull Sector> sectors) {}

    /** How many of a stratum. */
    @Schema(name = "DrawQuota", description = "分层抽取数量：个数或千分比 / a count, or a ratio")
    public record QuotaRequest(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "分层 / stratum", examples = "EMERGENCY")
            String stratum,

            @Min(0) @Max(1_000_000) @Schema(description = "个数 / count", examples = "5") @Nullable
            Integer count,

            @Min(0) @Max(1000) @Schema(description = "千分比，向上取整 / of a thousand, rounded up", examples = "50") @Nullable
            Integer permille) {}

    /** What leaders of visits must know. */
    @Schema(name = "DrawNeed", description = "带队资质：按分层或行业主管类别 / by stratum or by sector")
    public record NeedRequest(
            @OneLine @Size(min = 1, max = 100) @Schema(description = "分层 / stratum", examples = "EMERGENCY") @Nullable
            String stratum,

            @Schema(description = "行业主管类别 / sector", examples = "EMERGENCY") @Nullable
            Sector sector,

            @NotNull
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            @Schema(description = "资质代码 / qualification", examples = "hazchem")
            String skill) {}

    /** A person who contributes randomness. */
    @Schema(name = "DrawContributor", description = "随机数提供方 / who contributes randomness")
    public record ContributorRequest(
            @NotBlank @OneLine @Size(max = 120) @Schema(description = "账户 / account", examples = "discipline-0003")
            String subject,

            @NotBlank
            @OneLine
            @Size(max = 60)
            @Schema(description = "公示名称 / name to be published", examples = "派驻纪检组 王敏")
            String name) {}

    /** @throws RequestProblem 400 for whatever the request alone shows to be wrong */
    void require(String drawId, RegionCode authority, int team) {
        requireForms();
        requireTerms(drawId, authority, team);
    }

    private void requireForms() {
        if (visitsUntil.isBefore(visitsFrom)) {
            throw RequestProblem.invalid(new Violation("/visitsUntil", "draw-window-order"));
        }
        if (visitsFrom.plusDays(LONGEST_WINDOW_DAYS).isBefore(visitsUntil)) {
            throw RequestProblem.invalid(new Violation("/visitsUntil", "draw-window-too-long"));
        }
        if ((permille == null) == quotaRules().isEmpty()) {
            throw RequestProblem.invalid(new Violation("/quotas", "draw-quota-form"));
        }
        for (int i = 0; i < quotaRules().size(); i++) {
            var quota = quotaRules().get(i);
            if ((quota.count() == null) == (quota.permille() == null)) {
                throw RequestProblem.invalid(new Violation("/quotas/" + i, "draw-quota-count-or-permille"));
            }
        }
        for (int i = 0; i < needRules().size(); i++) {
            var need = needRules().get(i);
            if ((need.stratum() == null) == (need.sector() == null)) {
                throw RequestProblem.invalid(new Violation("/needs/" + i, "draw-need-form"));
            }
        }
        if ((staffingOrOwn() == Staffing.OWN) != officesBelow().isEmpty()) {
            throw RequestProblem.invalid(new Violation("/offices", "draw-offices-form"));
        }
        if (beaconRule().contains("|")) {
            throw RequestProblem.invalid(new Violation("/beacon", "draw-beacon-form"));
        }
        for (int i = 0; i < contributors.size(); i++) {
            if (contributors.get(i).name().equals(Contribution.SYSTEM)) {
                throw RequestProblem.invalid(new Violation(
                        "/contributors/" + i + "/name", "draw-contributor-name-reserved", Contribution.SYSTEM));
            }
        }
        if (contributors.stream()
                        .map(contributor -> Accounts.folded(contributor.subject()))
                        .distinct()
                        .count()
                < contributors.size()) {
            throw RequestProblem.invalid(new Violation("/contributors", "draw-contributor-account-repeated"));
        }
    }

    /** Lets the arithmetic look at what the seal will hold, with nothing in the place of what is not known yet. */
    private void requireTerms(String drawId, RegionCode authority, int team) {
        try {
            var commitments = new ArrayList<Commitment>();
            commitments.add(new Commitment(Contribution.SYSTEM, Digest.NONE));
            contributors.forEach(contributor -> commitments.add(new Commitment(contributor.name(), Digest.NONE)));
            var quota = quotaRules().isEmpty()
                    ? List.of(new Quota(Stratification.ALL, 1))
                    : quotaRules().stream()
                            .map(rule -> new Quota(rule.stratum(), QuotaRule.share(1, rule.of(1))))
                            .toList();
            var unused = new DrawTerms(
                    authority, drawId, 1, Digest.NONE, plan, beaconRule(), commitments, quota, reasons(), team);
        } catch (InvalidValue refusal) {
            throw RequestProblem.invalid(new Violation(
                    pointer(refusal), refusal.code(), refusal.arguments().toArray()));
        }
    }

    private static String pointer(InvalidValue refusal) {
        var about = refusal.code().startsWith("draw-text-")
                ? String.valueOf(refusal.arguments().getFirst())
                : refusal.code();
        if (about.contains("contributor")) {
            return "/contributors";
        }
        if (about.contains("quota") || about.contains("stratum")) {
            return "/quotas";
        }
        if (about.contains("reason")) {
            return "/substitutionReasons";
        }
        return about.contains("team") ? "/teamSize" : "/" + about;
    }

    List<Sector> sectors() {
        return filter == null || filter.sectors() == null
                ? List.of()
                : filter.sectors().stream().distinct().sorted().toList();
    }

    @Nullable
    RegionCode region() {
        return filter == null ? null : filter.region();
    }

    List<QuotaRule> quotaRules() {
        return quotas == null
                ? List.of()
                : quotas.stream()
                        .map(quota -> new QuotaRule(quota.stratum(), quota.count(), quota.permille()))
                        .toList();
    }

    List<NeedRule> needRules() {
        return needs == null
                ? List.of()
                : needs.stream()
                        .map(need -> new NeedRule(need.stratum(), need.sector(), need.skill()))
                        .toList();
    }

    Staffing staffingOrOwn() {
        return staffing == null ? Staffing.OWN : staffing;
    }

    List<RegionCode> officesBelow() {
        return offices == null
                ? List.of()
                : offices.stream().distinct().sorted().toList();
    }

    List<String> reasons() {
        return substitutionReasons == null ? List.of() : List.copyOf(substitutionReasons);
    }

    String beaconRule() {
        return beacon == null ? "" : beacon;
    }

    Suite suiteOrDefault() {
        return suite == null ? Suite.SHA256 : suite;
    }

    List<DrawDraft.NamedContributor> named() {
        return contributors.stream()
                .map(contributor -> new DrawDraft.NamedContributor(contributor.subject(), contributor.name()))
                .toList();
    }
}
