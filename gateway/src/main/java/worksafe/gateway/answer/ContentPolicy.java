package worksafe.gateway.answer;

/**
 * What a page of the gateway may load, with what holds for every page: no other base for its addresses, no frame of another site
 * around it, and forms to nobody or to this site alone. No page says this by itself.
 */
public final class ContentPolicy {

    /** Of what needs nothing at all. */
    public static final String NOTHING = of("default-src 'none'");

    private ContentPolicy() {}

    /**
     * Of a page without forms.
     *
     * @param loads directives of what it loads, the first of them {@code default-src}
     */
    public static String of(String loads) {
        return loads + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Of a page whose forms go to this site. */
    public static String withForms(String loads) {
        return loads + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
