package worksafe.inspections.assessment;

import java.math.BigDecimal;

/**
 * Marks that somebody gives to an item.
 *
 * @param position counted from 1
 */
record MarkedItem(int position, BigDecimal marks, String note) {}
