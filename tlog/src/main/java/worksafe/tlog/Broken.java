package worksafe.tlog;

/**
 * The first place at which a log is not what it says.
 *
 * @param kind what is wrong
 * @param name what it is wrong with: the path of a tile, else a word such as {@code checkpoint} or {@code entry}
 * @param from the number of the first entry concerned, from 0
 * @param before the number after the last entry concerned. One more than {@code from} where the very entry is known.
 */
public record Broken(Kind kind, String name, long from, long before) {

    /** What is wrong with a log. */
    public enum Kind {
        /** The checkpoint cannot be read. */
        CHECKPOINT_FORM,
        /** It is not signed by the log's key. */
        CHECKPOINT_SIGNATURE,
        /** It is one of another log. */
        CHECKPOINT_ORIGIN,
        /** The checkpoints that it signed do not follow one another: two are of one size, or one is of a larger log than the latest. */
        CHECKPOINT_ORDER,
        /** No checkpoint bears the witness's signature, or one bears what is none. */
        COSIGNATURE,
        /** An entry was changed. */
        ENTRY,
        /** An entry is gone. */
        ENTRY_MISSING,
        /** An entry is there twice, or beyond the end of the log. */
        ENTRY_EXTRA,
        /** A tile was changed, or all that lies under it. */
        TILE,
        /** A tile is gone, or has another width. */
        TILE_MISSING,
        /** Entries and tiles agree with each other and not with the signed root. */
        ROOT,
        /** The witness saw another tree: somebody with the log's key wrote it anew, or showed two views. */
        FORKED,
        /** The witness saw a longer tree: it was put back to an earlier state. */
        ROLLED_BACK
    }
}
