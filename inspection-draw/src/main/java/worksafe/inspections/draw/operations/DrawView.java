package worksafe.inspections.draw.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawAction;
import worksafe.inspections.draw.DrawEnd;
import worksafe.inspections.draw.DrawOutcome;
import worksafe.inspections.draw.DrawSeal;
import worksafe.inspections.draw.DrawStatus;
import worksafe.inspections.draw.FrozenRoots;
import worksafe.inspections.draw.NeedRule;
import worksafe.inspections.draw.QuotaRule;
import worksafe.inspections.draw.Staffing;
import worksafe.inspections.draw.Stratification;
import worksafe.inspections.srd.form.Suite;
import worksafe.kernel.Accounts;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** A draw with its rules and how far it is; not what came out. */
@Schema(description = "抽签详情 / a draw with its rules, and how far it is")
public record DrawView(
        UUID id,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(description = "机关区划 / authority", examples = "320281000000") @PlaceCode
        String authority,

        @Nullable Sector sector,
        String plan,
        DrawStatus status,
        Stratification stratifyBy,

        @Schema(description = "对象范围：区划 / place of the pool", examples = "320281000000") @PlaceCode
        String filterRegion,

        @Schema(description = "对象范围：行业主管类别，空为全部 / sectors of the pool; none: all")
        List<Sector> filterSectors,

        LocalDate visitsFrom,
        LocalDate visitsUntil,
        @Nullable Integer permille,
        List<QuotaRule> quotas,
        List<NeedRule> needs,
        int teamSize,

        @Schema(description = "派员方式 / whose inspectors go", examples = "OWN")
        Staffing staffing,

        @Schema(description = "派员的下级机关区划 / offices below whose inspectors go besides", examples = "[\"320281102000\"]")
        List<String> offices,

        List<String> substitutionReasons,

        @Schema(description = "公开随机值的规则，空为不使用 / which public value; empty for none", examples = "SSQ-2026137")
        String beacon,

        Suite suite,
        List<ContributorView> contributors,
        Instant createdAt,
        String createdBy,

        @Schema(description = "冻结后的名录 / lists, once frozen") @Nullable
        FrozenView frozen,

        @Schema(description = "封存 / seal") @Nullable SealView sealed,

        @Schema(description = "抽签 / once opened") @Nullable OutcomeView drawn,

        @Nullable Instant disclosedAt,
        @Nullable Instant endedAt,

        @Schema(description = "中止或取代的原因 / why it was aborted or superseded") @Nullable
        String endReason,

        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<DrawAction> allowedActions)
        implements Versioned {

    public static DrawView of(Draw draw, Set<DrawAction> allowed, String subject) {
        var rules = draw.rules();
        return new DrawView(
                draw.id(),
                draw.version(),
                draw.authority().toString(),
                draw.sector(),
                rules.plan(),
                draw.status(),
                rules.pool().stratifyBy(),
                rules.pool().region().toString(),
                rules.pool().sectors(),
                rules.visits().from(),
                rules.visits().until(),
                rules.quotas().permille(),
                rules.quotas().rules(),
                rules.needs(),
                rules.teamSize(),
                rules.crew().staffing(),
                rules.crew().offices().stream().map(RegionCode::toString).toList(),
                rules.substitutionReasons(),
                rules.beacon(),
                rules.suite(),
                draw.contributions().all().stream()
                        .map(contribution -> new ContributorView(
                                contribution.who(),
                                contribution.commitment(),
                                contribution.depositedAt(),
                                isOf(contribution.subject(), subject)))
                        .toList(),
                draw.createdAt(),
                draw.createdBy().name(),
                draw.frozenAt().map(at -> FrozenView.of(at, draw.roots())).orElse(null),
                draw.isSealed() ? SealView.of(draw.seal()) : null,
                draw.isDrawn() ? OutcomeView.of(draw.outcome()) : null,
                draw.disclosedAt().orElse(null),
                draw.end().map(DrawEnd::at).orElse(null),
                draw.end().map(DrawEnd::reason).orElse(null),
                draw.supersedes(),
                draw.end().map(DrawEnd::supersededBy).orElse(null),
                allowed);
    }

    private static boolean isOf(@Nullable String contributor, String caller) {
        return contributor != null && Accounts.same(contributor, caller);
    }

    /** Who contributes randomness. */
    @Schema(name = "DrawContributorView", description = "随机数提供方 / who contributes randomness")
    public record ContributorView(
            @Schema(description = "公示名称，承诺据此计算 / published name, part of the commitment", examples = "派驻纪检组 王敏")
            String who,

            @Nullable String commitment,
            @Nullable Instant depositedAt,

            @Schema(description = "是否本人 / whether it is the caller")
            boolean own) {}

    /** The lists. */
    @Schema(name = "DrawFrozenView", description = "冻结的名录 / frozen lists")
    public record FrozenView(
            Instant at,
            int poolSize,
            String objectsRoot,
            int inspectorCount,
            String inspectorsRoot,
            int recusalCount,
            String recusalsRoot,
            int needCount,
            String needsRoot) {

        private static FrozenView of(Instant at, FrozenRoots roots) {
            return new FrozenView(
                    at,
                    roots.poolSize(),
                    roots.poolRoot(),
                    roots.inspectorCount(),
                    roots.inspectorsRoot(),
                    roots.recusalCount(),
                    roots.recusalsRoot(),
                    roots.needCount(),
                    roots.needsRoot());
        }
    }

    /** The seal. */
    @Schema(name = "DrawSealView", description = "封存 / seal")
    public record SealView(
            Instant at,

            @Schema(description = "抽签序号，机关内连续无缺 / number, without gaps within the authority", examples = "7")
            long number,

            String seal) {

        private static SealView of(DrawSeal seal) {
            return new SealView(seal.at(), seal.number(), seal.hex());
        }
    }

    /** That it was opened. */
    @Schema(name = "DrawOutcomeView", description = "抽签情况 / outcome, without names")
    public record OutcomeView(Instant at, String beaconString, String resultDigest, int drawnCount) {

        private static OutcomeView of(DrawOutcome outcome) {
            return new OutcomeView(
                    outcome.drawnAt(), outcome.beaconString(), outcome.resultDigest(), outcome.drawnCount());
        }
    }
}
