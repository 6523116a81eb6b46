package worksafe.hazards.danger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An order to put things right by a day (责令限期整改), as the inspections context issued it.
 *
 * @param number what people call it by
 * @param title what it is about, in one line
 */
record RectificationOrder(UUID id, String number, String title, LocalDate dueDate) {}
