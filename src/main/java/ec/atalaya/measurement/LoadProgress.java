package ec.atalaya.measurement;

/**
 * How far reading a file has come.
 *
 * @param rows read so far
 * @param share of the file, from 0 to 1; NaN where that is not known, as in a workbook
 */
public record LoadProgress(long rows, double share) {}
