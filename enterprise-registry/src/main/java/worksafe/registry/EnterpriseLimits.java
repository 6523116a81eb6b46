package worksafe.registry;

/** The longest texts about an enterprise that the register takes, in characters, whoever brings them. */
public final class EnterpriseLimits {

    public static final int NAME = 300;
    public static final int TYPE = 200;
    public static final int LEGAL_REPRESENTATIVE = 100;
    public static final int CAPITAL_TEXT = 100;
    public static final int BUSINESS_SCOPE = 20_000;
    public static final int ADDRESS = 500;

    private EnterpriseLimits() {}
}
