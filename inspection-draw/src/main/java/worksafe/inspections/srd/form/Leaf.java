package worksafe.inspections.srd.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads an encoded leaf in place: some length-prefixed strings, then fixed integers. A million leaves are kept as bytes
 * only, because that is what is hashed, compared and drawn from.
 */
public final class Leaf {

    private static final int PREFIX = 2;

    private Leaf() {}

    /** Compares the first strings of two leaves, one after the other, by their bytes. */
    public static int compare(byte[] a, byte[] b, int strings) {
        int atA = 0;
        int atB = 0;
        for (int i = 0; i < strings; i++) {
            int difference = compareStrings(a, atA, b, atB);
            if (difference != 0) {
                return difference;
            }
            atA = end(a, atA);
            atB = end(b, atB);
        }
        return 0;
    }

    /** Compares the second strings only: the ids of two objects, whatever their strata. */
    public static int compareSecond(byte[] a, byte[] b) {
        return compareStrings(a, end(a, 0), b, end(b, 0));
    }

    /** Compares the id of an object with the object that a recusal or need names. */
    public static int compareSecondToFirst(byte[] a, byte[] b) {
        return compareStrings(a, end(a, 0), b, 0);
    }

    /** The string at this place, counted from 0. */
    public static String text(byte[] leaf, int index) {
        int at = start(leaf, index);
        return new String(leaf, at + PREFIX, u16(leaf, at), StandardCharsets.UTF_8);
    }

    /** Where the part after so many strings begins. */
    static int start(byte[] leaf, int strings) {
        int at = 0;
        for (int i = 0; i < strings; i++) {
            at = end(leaf, at);
        }
        return at;
    }

    static int u16(byte[] leaf, int at) {
        return (leaf[at] & 0xFF) << 8 | leaf[at + 1] & 0xFF;
    }

    public static int u32(byte[] leaf, int at) {
        return u16(leaf, at) << 16 | u16(leaf, at + 2);
    }

    private static int compareStrings(byte[] a, int atA, byte[] b, int atB) {
        return Arrays.compareUnsigned(a, atA + PREFIX, end(a, atA), b, atB + PREFIX, end(b, atB));
    }

    private static int end(byte[] leaf, int at) {
        return at + PREFIX + u16(leaf, at);
    }
}
