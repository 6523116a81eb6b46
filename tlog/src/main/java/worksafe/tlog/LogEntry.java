package worksafe.tlog;

/** An entry as it lies where it was written: its number, from 0, and its bytes. */
public final class LogEntry {

    private final long index;
    private final byte[] bytes;

    /** An entry of those bytes, which must not change any more. */
    public LogEntry(long index, byte[] bytes) {
        this.index = index;
        this.bytes = bytes;
    }

    long index() {
        return index;
    }

    byte[] bytes() {
        return bytes;
    }
}
