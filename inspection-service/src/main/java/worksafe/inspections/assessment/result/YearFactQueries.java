package worksafe.inspections.assessment.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import worksafe.inspections.accident.count.AccidentCounts;
import worksafe.inspections.accident.count.AccidentTally;
import worksafe.inspections.accident.count.CountedAccidents;
import worksafe.inspections.assessment.indicator.IndicatorOperations;
import worksafe.inspections.assessment.indicator.IndicatorOperations.IndicatorResult;
import worksafe.inspections.assessment.veto.VetoOperations;

/** Asks within the present scope, of many years in as many statements as of one. */
@ApplicationScoped
public class YearFactQueries {

    private final IndicatorOperations indicators;
    private final AccidentCounts accidents;
    private final VetoOperations vetoes;

    YearFactQueries(IndicatorOperations indicators, AccidentCounts accidents, VetoOperations vetoes) {
        this.indicators = indicators;
        this.accidents = accidents;
        this.vetoes = vetoes;
    }

    /** What each of them brought. */
    @Transactional
    public Map<AssessedYear, YearFacts> of(Collection<AssessedYear> asked) {
        var years = List.copyOf(Set.copyOf(asked));
        var states = indicators.results(years);
        var tallies =
                accidents.tallies(years.stream().map(YearFactQueries::counted).toList());
        var barred = vetoes.barred(years);
        return years.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        year -> new YearFacts(
                                states.getOrDefault(year, IndicatorResult.NONE),
                                tallies.getOrDefault(counted(year), AccidentTally.NONE),
                                barred.contains(year))));
    }

    private static CountedAccidents counted(AssessedYear year) {
        var of = CountedAccidents.in(year.region(), year.year());
        return year.sector() == null ? of : of.ofSector(year.sector());
    }
}
