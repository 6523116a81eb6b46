package worksafe.inspections.assessment.result;

import worksafe.inspections.accident.count.AccidentTally;
import worksafe.inspections.assessment.indicator.IndicatorOperations.IndicatorResult;

/**
 * What a year brought.
 *
 * @param barred whether a veto is in force
 */
public record YearFacts(IndicatorResult indicators, AccidentTally accidents, boolean barred) {}
