package ec.atalaya.document;

/** A constant that documents may also write in Spanish. */
public interface Bilingual {

    /** The Spanish word, in capitals and without accents. */
    String spanish();
}
