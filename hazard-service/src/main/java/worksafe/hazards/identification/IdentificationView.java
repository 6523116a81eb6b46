package worksafe.hazards.identification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;

/** What the standard makes of a unit, with every term and where it stands. */
@Schema(name = "SourceIdentification", description = "重大危险源辨识和分级计算 / what the standard makes of a unit")
public record IdentificationView(
        @Schema(description = "所用标准，法律法规库标识 / the standard, by its id in the law library", examples = "gb18218-2018")
        String standard,

        @Schema(description = "标准名称和编号 / title and number", examples = "危险化学品重大危险源辨识（GB 18218-2018）")
        String standardTitle,

        @Schema(description = "是否构成重大危险源（S≥1） / whether it is a major hazard source", examples = "true")
        boolean major,

        @Schema(description = "辨识指标 S，截至六位小数 / S, cut off behind six decimals", examples = "10")
        BigDecimal s,

        @Schema(description = "厂区边界外500米内常住人口 / people within 500 m", examples = "120")
        int people,

        @Schema(description = "暴露人员校正系数α（表5） / α of table 5", examples = "2.0")
        BigDecimal alpha,

        @Schema(description = "分级指标 R，截至六位小数 / R, cut off behind six decimals", examples = "80")
        BigDecimal r,

        @Schema(
                description = "级别；不构成重大危险源的不返回 / level; absent where it is no major hazard source",
                examples = "LEVEL_2")
        @Nullable
        SourceLevel level,

        @Schema(description = "分级界限的依据 / where the thresholds of the levels come from")
        PolicyBasis.View levelBasis,

        @Schema(
                description = "比值之和达到1的毒性气体、爆炸品、液化易燃气体 / groups of which there is as much as their critical quantities"
                        + " together")
        Set<SourceHazardGroup> groups,

        @Schema(description = "S 的算式 / how S was computed", examples = "S = 50/5 = 10")
        String formulaS,

        @Schema(description = "R 的算式 / how R was computed", examples = "R = 2.0×(4×50/5) = 80")
        String formulaR,

        @Schema(description = "各项 / the terms") List<TermView> terms) {

    /** @param basis of the thresholds */
    public static IdentificationView of(
            SourceIdentification identified, LevelThresholds thresholds, PolicyBasis basis) {
        var terms = identified.terms();
        return new IdentificationView(
                identified.standard().id(),
                identified.standard().cited(),
                identified.isMajor(),
                identified.s(),
                identified.people(),
                identified.alpha(),
                identified.r(),
                identified.isMajor() ? identified.level(thresholds) : null,
                basis.view(),
                identified.groups(),
                terms.stream().map(IdentificationView::quotient).collect(Collectors.joining(" + ", "S = ", " = "))
                        + identified.s().toPlainString(),
                terms.stream()
                                .map(term -> term.beta().toPlainString() + "×" + quotient(term))
                                .collect(Collectors.joining(" + ", "R = " + identified.alpha() + "×(", ") = "))
                        + identified.r().toPlainString(),
                IntStream.range(0, terms.size())
                        .mapToObj(i -> TermView.of(i + 1, terms.get(i)))
                        .toList());
    }

    private static String quotient(IdentifiedChemical term) {
        return term.chemical().quantity().stripTrailingZeros().toPlainString() + "/"
                + term.criticalQuantity().toPlainString();
    }

    /** One chemical's part in S and R, and why. */
    @Schema(name = "SourceTerm", description = "一种危险化学品的比值及其依据 / a chemical's part in S and R, and why")
    public record TermView(
            @Schema(description = "序号 / number of the line", examples = "1")
            int line,

            @Schema(description = "品名 / what it is called", examples = "液氯")
            String name,

            @Schema(description = "储罐、容器、设备或者储存区 / vessel, equipment or place", examples = "V-101 液氯储罐") @Nullable
            String vessel,

            @Schema(description = "表1序号；未列的不返回 / row of table 1; absent where it has none", examples = "12") @Nullable
            Integer substance,

            @Schema(description = "是否混合物 / whether it is a mixture", examples = "false")
            boolean mixture,

            @Schema(description = "气体是否液化 / whether a gas is liquefied", examples = "true") @Nullable
            Boolean liquefied,

            @Schema(description = "计入的危险性类别符号 / symbols of the hazards that count", examples = "[\"J3\", \"W4\"]")
            List<String> symbols,

            @Schema(
                    description = "符号是否取自通常分类（待核），而非企业按安全技术说明书填报，且用于确定β / whether the symbols are the general"
                            + " classification, to be checked, and decided β",
                    examples = "false")
            boolean generallyClassified,

            @Schema(description = "设计最大量 q，吨 / design maximum q in tonnes", examples = "50")
            BigDecimal quantity,

            @Schema(description = "临界量 Q，吨 / critical quantity Q in tonnes", examples = "5")
            BigDecimal criticalQuantity,

            @Schema(description = "临界量的适用规则 / by which rule Q was found")
            IdentifiedChemical.TermRule rule,

            @Schema(description = "临界量出处 / where Q stands", examples = "表1第12项")
            String quantityFrom,

            @Schema(description = "q/Q，截至六位小数 / q/Q, cut off behind six decimals", examples = "10")
            BigDecimal share,

            @Schema(description = "校正系数β / β", examples = "4")
            BigDecimal beta,

            @Schema(description = "β 出处 / where β stands", examples = "表3")
            String betaFrom,

            @Schema(description = "β·q/Q，截至六位小数 / β·q/Q, cut off behind six decimals", examples = "40")
            BigDecimal weighted) {

        private static TermView of(int line, IdentifiedChemical term) {
            var chemical = term.chemical();
            return new TermView(
                    line,
                    chemical.name(),
                    chemical.vessel(),
                    chemical.substance(),
                    chemical.mixture(),
                    chemical.liquefied(),
                    term.symbols(),
                    term.isGenerallyClassified(),
                    chemical.quantity().stripTrailingZeros().scale() < 0
                            ? chemical.quantity().setScale(0)
                            : chemical.quantity().stripTrailingZeros(),
                    term.criticalQuantity(),
                    term.rule(),
                    term.quantityFrom(),
                    term.share().shown(),
                    term.beta(),
                    term.betaFrom(),
                    term.weighted().shown());
        }
    }
}
