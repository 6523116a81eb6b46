/**
 * Registers (台账、制度、名录) whose kinds are data ({@link worksafe.platform.registers.kind}). A service ships kinds as
 * resources and an authority adds its own through the API; entries are checked by their kind, kept in every version,
 * told apart by their natural key, filtered by columns that the kind declares, and announced. A {@linkplain
 * worksafe.platform.registers.holding holding} says who keeps a register or owes it ({@link
 * worksafe.platform.registers.owed}); what it owes in time are clocks of platform-duties.
 *
 * <p>The way of a change: {@code EntryResource} → {@code EntryOperations} (the transaction) → a verb of {@code
 * RegisterEntry}, which gives the next version and its event → {@code Entries} and {@code Holdings}. A spreadsheet goes the
 * same way line by line: {@code SheetResource} → {@code SheetImportOperations}.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
