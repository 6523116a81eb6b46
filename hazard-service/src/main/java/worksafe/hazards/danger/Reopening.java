package worksafe.hazards.danger;

import java.time.LocalDate;

/**
 * Why a closed danger is taken up again, and until when it is to be put right.
 *
 * @param newTimeLimit the last day
 */
record Reopening(String reason, LocalDate newTimeLimit) {}
