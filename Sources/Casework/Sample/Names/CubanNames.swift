/// Names of Cuba.
extension NamePool {
  private static let cubanMen = NameSpelling.table(
    """
    José, Ángel, Raúl, Andrés, Héctor, Jesús, Julián, Tomás, Adrián, Iván, Óscar, Yoel, Yasiel, Lázaro, Ernesto
    Alejandro, Carlos, Miguel, Rolando, Osvaldo, Reinier, Leandro, Maikel, Pedro
    """)

  private static let cubanWomen = NameSpelling.table(
    """
    María, Inés, Lucía, Sofía, Mónica, Belkis, Yanelis, Yamilé, Odalys, Mayelín, Dayana, Niurka, Zoila, Caridad
    Mercedes, Milagros, Lisandra, Idania, Teresa, Yolanda, Beatriz, Ana, Elena, Olga
    """)

  private static let cubanFamilies = NameSpelling.table(
    """
    Núñez, Pérez, García, Rodríguez, González, Hernández, Fernández, López, Martínez, Díaz, Álvarez, Gómez, Suárez
    Domínguez, Jiménez, Ibáñez, Peña, Muñoz, Castañeda, Batista, Cabrera, Valdés, Fonseca, Acosta, Rosales, Quintana
    Morejón, Leyva, Zayas, Figueroa, Oropesa, Sánchez, Tamayo, Urquiza, Varona, Yero
    """)

  static let cuba = NamePool(
    shape: .twoFamilies, men: cubanMen, women: cubanWomen, families: cubanFamilies, languages: ["Spanish"],
    nativePercent: 0)
}
