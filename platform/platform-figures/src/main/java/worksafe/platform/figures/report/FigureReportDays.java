package worksafe.platform.figures.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;

/** On which day a report is frozen is asked for each kind of period. */
@ApplicationScoped
class FigureReportDays implements PolicyBook.Words {

    @Override
    public boolean areFor(String code) {
        return code.equals("figure.report-day.*");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(PeriodKind.values()).map(PeriodKind::word).collect(Collectors.toUnmodifiableSet());
    }
}
