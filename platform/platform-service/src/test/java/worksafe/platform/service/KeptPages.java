package worksafe.platform.service;

import java.util.List;

/** The pages that were read of what is kept. */
public final class KeptPages {

    private KeptPages() {}

    /** How many rows were asked for, page by page. */
    public static List<Integer> read() {
        return List.copyOf(KeptResource.KeptRows.READ);
    }

    public static void forget() {
        KeptResource.KeptRows.READ.clear();
    }
}
