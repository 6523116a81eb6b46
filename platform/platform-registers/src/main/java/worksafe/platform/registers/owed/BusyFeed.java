package worksafe.platform.registers.owed;

/**
 * Something that may bring enterprises in great numbers, such as an import. While it does, few of those that it brought are looked at for
 * registers that they owe, so that it is not slower for that; a service without such a bean has none.
 */
public interface BusyFeed {

    /** Whether it is at work, as the present transaction sees it. */
    boolean isAtWork();
}
