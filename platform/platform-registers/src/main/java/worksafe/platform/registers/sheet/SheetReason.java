package worksafe.platform.registers.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was wrong with a line.
 *
 * @param pointer where, if anywhere
 */
record SheetReason(@Nullable String pointer, String code, String message) {

    /** With the place before it, for a cell of the file. */
    String said() {
        return pointer == null || pointer.isEmpty() ? message : pointer + " " + message;
    }
}
