package worksafe.platform.duties.personal;

import java.util.regex.Pattern;

/**
 * With which algorithm and which version of the key a value is sealed; every sealed value begins with it.
 *
 * @param keyVersion 1 or more
 */
record SealPrefix(SealAlgorithm algorithm, int keyVersion) {

    private static final Pattern FORM = Pattern.compile("(v[12])\\.([1-9][0-9]{0,8})");

    /** @throws IllegalArgumentException for a version below 1 */
    SealPrefix {
        if (keyVersion < 1) {
            throw new IllegalArgumentException("versions of keys count from 1");
        }
    }

    /** @throws IllegalArgumentException unless it was made by {@link #text()} */
    static SealPrefix of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no prefix of a sealed value: " + text);
        }
        return new SealPrefix(SealAlgorithm.ofForm(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** As sealed values begin: {@code v2.3} for version 3 of the key and SM4-GCM. */
    String text() {
        return algorithm.form() + "." + keyVersion;
    }

    /** For people. */
    @Override
    public String toString() {
        return "key version " + keyVersion + " by " + algorithm;
    }
}
