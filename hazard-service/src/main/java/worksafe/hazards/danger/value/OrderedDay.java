package worksafe.hazards.danger.value;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The day until which an order of the inspections context (责令限期整改) wants things put right.
 *
 * @param id the order's
 * @param number what people call the order by
 * @param title what it is about, in one line
 * @param dueDate the last day that is in time
 */
public record OrderedDay(UUID id, String number, String title, LocalDate dueDate) {}
